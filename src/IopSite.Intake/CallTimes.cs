using System.Globalization;

namespace IopSite.Intake;

/// <summary>When a visitor may be called, in words: their clock first, then the clinic's when the two differ. Pure.</summary>
internal static class CallTimes
{
    public static IReadOnlyList<string> Lines(CallbackRequest request, TimeZoneInfo clinicZone, DateTimeOffset receivedAt)
    {
        var theirs = TimeZoneInfo.FindSystemTimeZoneById(request.TimeZone);
        var shift = clinicZone.GetUtcOffset(receivedAt) - theirs.GetUtcOffset(receivedAt);
        var lines = request.Times.Count == 0
            ? ["Good times: none given. Call in the clinic's hours."]
            : request.Times.Select(time => $"Good time: {Words(time, shift)}").ToList();
        if (shift != TimeSpan.Zero)
            lines.Add($"Their time zone: {request.TimeZone}. Times are theirs first, then ours ({clinicZone.Id}).");
        if (request.NeverAt is { } never)
            lines.Add($"NEVER call: {never}{(shift == TimeSpan.Zero ? "" : " (their time)")}");
        return lines;
    }

    private static string Words(TimeOfDay time, TimeSpan shift)
    {
        var name = time.ToString().ToLowerInvariant();
        if (TimesOfDay.Hours(time) is not { } hours)
            return name;
        var ours = shift == TimeSpan.Zero ? "" : $" = {Span(new(hours.From.Add(shift), hours.To.Add(shift)))} our time";
        return $"{name}, {Span(hours)}{ours}";
    }

    private static string Span(OpenRange range) => $"{Clock(range.From)} to {Clock(range.To)}";

    private static string Clock(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
}
