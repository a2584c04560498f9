namespace IopSite.Web.Planner;

/// <summary>Minutes of the week, counted from Monday at midnight; what begins on Sunday night reaches past its end. Pure.</summary>
internal readonly record struct Span(int From, int To)
{
    private const int Hour = 60, Day = 24 * Hour, Week = 7 * Day;

    public static Span Of(Cell cell) => cell.Part switch
    {
        DayPart.Early => At(cell.Day, 6, 9),
        DayPart.Morning => At(cell.Day, 9, 12),
        DayPart.Midday => At(cell.Day, 12, 15),
        DayPart.Afternoon => At(cell.Day, 15, 17),
        DayPart.Evening => At(cell.Day, 17, 21),
        _ => At(cell.Day, 21, 30),
    };

    public static Span Of(DayOfWeek day, TimeOnly from, TimeOnly to) =>
        new(Start(day) + (int)from.ToTimeSpan().TotalMinutes, Start(day) + (int)to.ToTimeSpan().TotalMinutes);

    public Span Wider(int minutes) => new(From - minutes, To + minutes);

    /// <summary>How many of these minutes lie in any of the others, each counted once.</summary>
    public int MinutesIn(IEnumerable<Span> others)
    {
        var (minutes, counted) = (0, From);
        // A week goes on where it began: the night of Sunday is the early hours of Monday.
        foreach (var other in others.SelectMany(span => new[] { span.Later(-Week), span, span.Later(Week) }).OrderBy(span => span.From))
        {
            var start = Math.Max(other.From, counted);
            var end = Math.Min(other.To, To);
            if (end <= start)
                continue;
            minutes += end - start;
            counted = end;
        }
        return minutes;
    }

    private Span Later(int minutes) => new(From + minutes, To + minutes);

    private static Span At(DayOfWeek day, int from, int to) => new(Start(day) + from * Hour, Start(day) + to * Hour);

    private static int Start(DayOfWeek day) => (((int)day + 6) % 7) * Day;
}
