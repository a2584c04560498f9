using System.Globalization;
using IopSite.Web.Profile;
using IopSite.Web.Shared;

namespace IopSite.Web.Planner;

/// <summary>The result and what would have to move, in the current language.</summary>
internal static class FitInWords
{
    /// <summary>The first sentence, with a place <c>{0}</c> for the name of the group.</summary>
    public static string Result(FittedWeek fitted) => fitted switch
    {
        { Fitting: 0 } => PlannerTexts.FitsNone,
        { Week.IsEmpty: true } => PlannerTexts.FitsEmpty,
        { Fitting: 1 } => PlannerTexts.FitsOne,
        _ => PlannerTexts.FitsMany.With("{0}", fitted.Fitting),
    };

    /// <summary>"That is 9 hours a week with us, and about 3 hours of travel."</summary>
    public static string Load(Fit fit) => fit switch
    {
        { Session.Online: true } => PlannerTexts.LoadOnline.With(Hours(fit.Hours)),
        { Trip: 0 } => PlannerTexts.LoadUncounted.With(Hours(fit.Hours)),
        _ => PlannerTexts.LoadTrip.With(Hours(fit.Hours), Hours(fit.TravelHours)),
    };

    public static string Heading(Fit fit) => fit.ClashingDays switch
    {
        0 => PlannerTexts.GroupFits.With(fit.Session.Track),
        1 => PlannerTexts.GroupClashesOnce.With(fit.Session.Track),
        var days => PlannerTexts.GroupClashes.With(fit.Session.Track, days),
    };

    /// <summary>A sentence for each thing that would have to move, with all its days.</summary>
    public static IEnumerable<string> Moves(Fit fit) =>
        fit.Clashes.GroupBy(clash => (clash.Mark, clash.IsOnlyTheWay)).OrderBy(group => group.Key)
            .Select(group => Move(fit, group.Key.Mark, group.Key.IsOnlyTheWay, [.. group]));

    private static string Move(Fit fit, Mark mark, bool isOnlyTheWay, IReadOnlyList<Clash> clashes)
    {
        var days = string.Join(", ", clashes.Select(clash => WeekInWords.Short(clash.Day)));
        if (isOnlyTheWay)
            return Way(mark).With(days, clashes.Max(clash => clash.Minutes));
        var (from, to) = (fit.Session.From.AddMinutes(-fit.Trip), fit.Session.To.AddMinutes(fit.Trip));
        var when = fit.Trip > 0 ? PlannerTexts.WhenWithTrip : PlannerTexts.When;
        return Marked(mark).With(when.With(days, HoursInWords.Clock(from), HoursInWords.Clock(to)));
    }

    private static string Marked(Mark mark) => mark switch
    {
        Mark.Work => PlannerTexts.ClashWork,
        Mark.Sleep => PlannerTexts.ClashSleep,
        _ => PlannerTexts.ClashChildren,
    };

    private static string Way(Mark mark) => mark switch
    {
        Mark.Work => PlannerTexts.WayWork,
        Mark.Sleep => PlannerTexts.WaySleep,
        _ => PlannerTexts.WayChildren,
    };

    private static string Hours(double hours) =>
        hours == 1 ? PlannerTexts.OneHour : PlannerTexts.Hours.With(hours.ToString("0.##", CultureInfo.CurrentCulture));
}
