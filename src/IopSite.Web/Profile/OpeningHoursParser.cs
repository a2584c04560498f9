using System.Globalization;
using IopSite.Intake;
using IopSite.Web.Yaml;

namespace IopSite.Web.Profile;

/// <summary>The keys <c>timeZone</c>, <c>hours</c> and <c>holidays</c> of <c>site.yaml</c>.</summary>
internal static class OpeningHoursParser
{
    public static OpeningHours Parse(YamlFields fields) =>
        new(Zone(fields), Week(fields), fields.Dates("holidays").ToHashSet());

    public static DayOfWeek? Day(string name) =>
        Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(day => string.Equals($"{day}", name, StringComparison.OrdinalIgnoreCase));

    private static TimeZoneInfo Zone(YamlFields fields)
    {
        var name = fields.RequiredText("timeZone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
            return zone;
        if (name != "")
            fields.Refuse("timeZone", $"'timeZone' must be a name such as America/New_York, not '{name}'");
        return TimeZoneInfo.Utc;
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<OpenRange>> Week(YamlFields fields)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<OpenRange>>();
        if (fields.Map("hours") is not { } hours)
        {
            fields.Refuse(null, "'hours' is missing");
            return week;
        }
        foreach (var key in hours.Keys)
            if (Day(key) is { } day)
                week[day] = Ranges(hours, key);
        hours.RefuseUnknown();
        return week;
    }

    // "8:00-12:00, 13:00-18:00"; "closed" is the same as leaving the day out.
    private static List<OpenRange> Ranges(YamlFields hours, string day)
    {
        var text = hours.RequiredText(day);
        var ranges = new List<OpenRange>();
        if (text is "closed" or "")
            return ranges;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
            if (Range(part) is { } range && (ranges.Count == 0 || ranges[^1].To <= range.From))
                ranges.Add(range);
            else
                hours.Refuse(day, $"'{day}' must be hours in order such as 8:00-18:00, not '{text}'");
        return ranges;
    }

    private static OpenRange? Range(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || Time(ends[0]) is not { } from)
            return null;
        if (ends[1] == "24:00")
            return new OpenRange(from, TimeOnly.MinValue);
        return Time(ends[1]) is { } to && to > from ? new OpenRange(from, to) : null;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
