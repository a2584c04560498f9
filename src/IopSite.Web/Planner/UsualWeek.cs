namespace IopSite.Web.Planner;

/// <summary>Weeks that many people have, at one press. Pure.</summary>
internal static class UsualWeek
{
    public const string NineToFive = "nine-to-five", Nights = "nights", Rotating = "rotating", SchoolRun = "school-run";

    public static readonly IReadOnlyList<string> All = [NineToFive, Nights, Rotating, SchoolRun];

    private static readonly IReadOnlyList<DayOfWeek> Weekdays = [.. Cell.Days.Take(5)];

    // Who worked through Friday night sleeps on Saturday.
    private static readonly IReadOnlyList<DayOfWeek> AfterThem = [.. Cell.Days.Skip(1).Take(5)];

    /// <summary>The first three fill in work and the sleep after it anew, the last one adds children: they can be had together.</summary>
    /// <returns>Null for a name that is none of them.</returns>
    public static MarkedWeek? Fill(string name, MarkedWeek week) => name switch
    {
        NineToFive => week with { Work = Cells(Weekdays, DayPart.Morning, DayPart.Midday, DayPart.Afternoon), Sleep = Cells([]) },
        Nights => week with { Work = Cells(Weekdays, DayPart.Night), Sleep = Cells(AfterThem, DayPart.Early, DayPart.Morning, DayPart.Midday) },
        // A group meets at the same time each week, so both shifts must leave it free.
        Rotating => week with
        {
            Work = Cells(Weekdays, DayPart.Early, DayPart.Morning, DayPart.Midday, DayPart.Afternoon, DayPart.Evening),
            Sleep = Cells([]),
        },
        SchoolRun => week with { Children = Cells(Weekdays, DayPart.Early, DayPart.Afternoon).Union(week.Children).ToHashSet() },
        _ => null,
    };

    private static HashSet<Cell> Cells(IReadOnlyList<DayOfWeek> days, params IReadOnlyList<DayPart> parts) =>
        [.. days.SelectMany(day => parts.Select(part => new Cell(day, part)))];
}
