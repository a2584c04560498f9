namespace IopSite.Web.Planner;

/// <summary>The week as a house: a floor for each part of the day, a window for each day. Pure.</summary>
internal static class House
{
    /// <summary>The night has a floor only when something happens in it.</summary>
    public static IReadOnlyList<IReadOnlyList<Pane>> Floors(FittedWeek fitted) =>
        [.. Cell.Parts.Select(part => Cell.Days.Select(day => PaneOf(new(day, part), fitted)).ToList())
            .Where(floor => floor[0].Cell.Part != DayPart.Night || floor.Exists(pane => pane.Lit is not null || pane.Marks.Count > 0))];

    private static Pane PaneOf(Cell cell, FittedWeek fitted)
    {
        var session = fitted.Shown?.Session;
        var isLit = session is not null && session.Days.Any(day => Span.Of(day, session.From, session.To).MinutesIn([Span.Of(cell)]) > 0);
        return new(cell, [.. Enum.GetValues<Mark>().Where(mark => fitted.Week[mark].Contains(cell))], isLit ? session : null);
    }
}
