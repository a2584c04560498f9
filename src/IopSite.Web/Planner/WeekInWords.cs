using System.Globalization;

namespace IopSite.Web.Planner;

/// <summary>Names of days, of their parts and of marks, in the current language.</summary>
internal static class WeekInWords
{
    public static string Short(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day);

    /// <summary>"Evening, 5 to 9 pm"</summary>
    public static string Floor(DayPart part) => $"{Name(part)}, {Times(part)}";

    /// <summary>"Monday, evening", for those who hear it.</summary>
    public static string Spoken(Cell cell) =>
        $"{CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(cell.Day)}, {Name(cell.Part).ToLower(CultureInfo.CurrentCulture)}";

    public static string Question(Mark mark) => mark switch
    {
        Mark.Work => PlannerTexts.MarkWork,
        Mark.Sleep => PlannerTexts.MarkSleep,
        _ => PlannerTexts.MarkChildren,
    };

    public static string Usual(string name) => name switch
    {
        UsualWeek.NineToFive => PlannerTexts.UsualNineToFive,
        UsualWeek.Nights => PlannerTexts.UsualNights,
        UsualWeek.Rotating => PlannerTexts.UsualRotating,
        _ => PlannerTexts.UsualSchoolRun,
    };

    /// <summary>As it stands in a window, and in the key beside it.</summary>
    public static (string Pane, string Read, string Key) Words(Mark mark) => mark switch
    {
        Mark.Work => (PlannerTexts.WordWork, PlannerTexts.ReadWork, PlannerTexts.KeyWork),
        Mark.Sleep => (PlannerTexts.WordSleep, PlannerTexts.ReadSleep, PlannerTexts.KeySleep),
        _ => (PlannerTexts.WordChildren, PlannerTexts.ReadChildren, PlannerTexts.KeyChildren),
    };

    private static string Name(DayPart part) => part switch
    {
        DayPart.Early => PlannerTexts.PartEarly,
        DayPart.Morning => PlannerTexts.PartMorning,
        DayPart.Midday => PlannerTexts.PartMidday,
        DayPart.Afternoon => PlannerTexts.PartAfternoon,
        DayPart.Evening => PlannerTexts.PartEvening,
        _ => PlannerTexts.PartNight,
    };

    private static string Times(DayPart part) => part switch
    {
        DayPart.Early => PlannerTexts.TimesEarly,
        DayPart.Morning => PlannerTexts.TimesMorning,
        DayPart.Midday => PlannerTexts.TimesMidday,
        DayPart.Afternoon => PlannerTexts.TimesAfternoon,
        DayPart.Evening => PlannerTexts.TimesEvening,
        _ => PlannerTexts.TimesNight,
    };
}
