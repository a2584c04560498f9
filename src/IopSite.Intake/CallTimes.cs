using System.Globalization;

namespace IopSite.Intake;

/// <summary>
/// When a visitor may be reached, in words: their clock first, then the clinic's when the two differ. Pure.
/// Where the clocks change against each other in the next days, both times are given: the call comes later than the mail.
/// </summary>
internal static class CallTimes
{
    private const int DaysAhead = 7;

    // When the visitor named no hours, and "our hours" may be their night.
    private static readonly OpenRange Decent = new(new(8, 0), new(20, 0));

    /// <param name="neverAt">As the visitor typed it, or words in its place where a page must not show it.</param>
    public static IReadOnlyList<string> Lines(
        ContactBy by, IReadOnlyList<TimeOfDay> times, string timeZone, string? neverAt, TimeZoneInfo clinicZone, DateTimeOffset now)
    {
        var shift = Shift.Of(TimeZoneInfo.FindSystemTimeZoneById(timeZone), clinicZone, now);
        var good = by == ContactBy.Phone ? "Good time" : "Good time to write";
        var lines = times.Select(time => $"{good}: {Words(time, shift)}").ToList();
        if (times.Count == 0)
            lines.Add(by == ContactBy.Phone ? $"Good times: none given. Call in the clinic's hours{Within(shift)}." : "Good times: none given.");
        if (shift.Matters)
            lines.Add($"Their time zone: {timeZone}. Times are theirs first, then ours ({clinicZone.Id}).");
        if (neverAt is not null)
            lines.Add($"NEVER {(by == ContactBy.Phone ? "call" : "write")}: {neverAt}{(shift.Matters ? " (their time)" : "")}");
        return lines;
    }

    private static string Words(TimeOfDay time, Shift shift)
    {
        var name = time.ToString().ToLowerInvariant();
        if (TimesOfDay.Hours(time) is { } hours)
            return $"{name}, {Both(hours, shift)}";
        return shift.Matters ? $"{name}, {Both(Decent, shift)}" : name;
    }

    private static string Within(Shift shift) => shift.Matters ? $", and only at {Both(Decent, shift)}" : "";

    private static string Both(OpenRange theirs, Shift shift)
    {
        var words = Span(theirs, TimeSpan.Zero);
        if (!shift.Matters)
            return words;
        var later = shift.Changes is { } change
            ? $" (from {change.On.ToString("MMM d", CultureInfo.InvariantCulture)}: {Span(theirs, change.To)})" : "";
        return $"{words} = {Span(theirs, shift.Now)} our time{later}";
    }

    private static string Span(OpenRange range, TimeSpan shift) => $"{Clock(range.From, shift)} to {Clock(range.To, shift)}";

    private static string Clock(TimeOnly time, TimeSpan shift)
    {
        var ours = time.Add(shift, out var days);
        var words = ours.ToString(ours.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
        return days switch
        {
            > 0 => $"{words} (next day)",
            < 0 => $"{words} (day before)",
            _ => words,
        };
    }

    /// <summary>How far the clinic's clock is ahead of the visitor's, and the day in the next ones on which that changes.</summary>
    private sealed record Shift(TimeSpan Now, (DateOnly On, TimeSpan To)? Changes)
    {
        public bool Matters => Now != TimeSpan.Zero || Changes is not null;

        public static Shift Of(TimeZoneInfo theirs, TimeZoneInfo ours, DateTimeOffset now)
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, theirs).DateTime);
            var first = On(today);
            for (var ahead = 1; ahead <= DaysAhead; ahead++)
                if (On(today.AddDays(ahead)) is var later && later != first)
                    return new(first, (today.AddDays(ahead), later));
            return new(first, null);

            // Clocks change at night; what holds at noon holds for the hours at which people are called.
            TimeSpan On(DateOnly day)
            {
                var noon = day.ToDateTime(new(12, 0));
                var offset = theirs.GetUtcOffset(noon);
                return ours.GetUtcOffset(new DateTimeOffset(noon, offset)) - offset;
            }
        }
    }
}
