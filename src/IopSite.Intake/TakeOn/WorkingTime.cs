namespace IopSite.Intake.TakeOn;

/// <summary>Time that passed while the clinic was open. Pure.</summary>
internal static class WorkingTime
{
    /// <summary>For a clinic that does not open in the next 60 days every minute counts: a wait must not go unnoticed.</summary>
    public static TimeSpan Between(OpeningHours hours, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
            return TimeSpan.Zero;
        if (hours.OpenUntil(from) is null && hours.NextOpening(from) is null)
            return to - from;
        var open = TimeSpan.Zero;
        var last = Day(hours, to);
        for (var day = Day(hours, from); day <= last; day = day.AddDays(1))
            foreach (var (opens, closes) in hours.MomentsOn(day))
                open += Overlap(Later(opens, from), Earlier(closes, to));
        return open;
    }

    private static DateOnly Day(OpeningHours hours, DateTimeOffset moment) => DateOnly.FromDateTime(hours.Local(moment).DateTime);

    // On a day without the hours in question, an opening can lie after its closing.
    private static TimeSpan Overlap(DateTimeOffset from, DateTimeOffset to) => to > from ? to - from : TimeSpan.Zero;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
