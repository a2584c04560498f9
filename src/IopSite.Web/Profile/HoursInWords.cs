using System.Globalization;
using IopSite.Intake;
using IopSite.Web.Shared;

namespace IopSite.Web.Profile;

/// <summary>Opening hours as people read them, in the current language. Pure but for that.</summary>
internal static class HoursInWords
{
    private static readonly DayOfWeek[] WeekFromMonday =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>"Open now until 6 pm", or "Closed now. Opens tomorrow at 8 am."</summary>
    public static string Now(OpeningHours hours, DateTimeOffset now)
    {
        if (hours.OpenUntil(now) is { } end)
            return SiteTexts.OpenUntil.With(Clock(end));
        if (hours.NextOpening(now) is not { } next)
            return SiteTexts.ClosedForLong;
        return SiteTexts.ClosedNow.With(Opens(next, DateOnly.FromDateTime(hours.Local(now).DateTime)));
    }

    /// <summary>"weekdays 8 am to 6 pm, Saturday 9 am to noon"</summary>
    public static string Week(OpeningHours hours) =>
        string.Join(", ", Rows(hours).Select(row => $"{row.Days} {row.Times}"));

    /// <summary>Days with the same hours together, closed days left out.</summary>
    public static IEnumerable<(string Days, string Times)> Rows(OpeningHours hours) =>
        WeekFromMonday.Select(day => (day, Times: Times(hours.Week.GetValueOrDefault(day, []))))
            .Aggregate(new List<(List<DayOfWeek> Days, string Times)>(), (rows, next) =>
            {
                if (rows.Count > 0 && rows[^1].Times == next.Times)
                    rows[^1].Days.Add(next.day);
                else
                    rows.Add(([next.day], next.Times));
                return rows;
            })
            .Where(row => row.Times != "")
            .Select(row => (Days(row.Days), row.Times));

    public static string Clock(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => SiteTexts.Midnight,
        { Hour: 12, Minute: 0 } => SiteTexts.Noon,
        _ => time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };

    private static string Opens((DateOnly Day, TimeOnly Time) next, DateOnly today) => (next.Day.DayNumber - today.DayNumber) switch
    {
        0 => SiteTexts.OpensToday.With(Clock(next.Time)),
        1 => SiteTexts.OpensTomorrow.With(Clock(next.Time)),
        < 7 => SiteTexts.OpensOn.With(DayName(next.Day.DayOfWeek), Clock(next.Time)),
        _ => SiteTexts.OpensOn.With(next.Day.ToString("m", CultureInfo.CurrentCulture), Clock(next.Time)),
    };

    private static string Times(IReadOnlyList<OpenRange> ranges) =>
        string.Join(", ", ranges.Select(range => SiteTexts.HoursFromTo.With(Clock(range.From), Clock(range.To))));

    private static string Days(List<DayOfWeek> days) => days switch
    {
        [DayOfWeek.Monday, .., DayOfWeek.Friday] when days.Count == 5 => SiteTexts.Weekdays,
        { Count: 7 } => SiteTexts.EveryDay,
        { Count: 1 } => DayName(days[0]),
        { Count: 2 } => SiteTexts.And.With(DayName(days[0]), DayName(days[1])),
        _ => SiteTexts.DaysTo.With(DayName(days[0]), DayName(days[^1])),
    };

    private static string DayName(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);
}
