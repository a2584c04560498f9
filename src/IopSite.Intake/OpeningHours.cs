namespace IopSite.Intake;

/// <summary>
/// When the phone is answered: weekly ranges and holidays in the clinic's own time zone.
/// Pure; every question takes the moment it is asked about. Days without ranges are closed.
/// </summary>
public sealed record OpeningHours(
    TimeZoneInfo Zone,
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenRange>> Week,
    IReadOnlySet<DateOnly> Holidays)
{
    // Long enough for a clinic that closes over the holidays, short enough to end for one that never opens.
    private const int DaysAhead = 60;

    /// <summary>The ranges of one calendar day, in order; none on a holiday.</summary>
    public IReadOnlyList<OpenRange> On(DateOnly day) =>
        Holidays.Contains(day) ? [] : Week.GetValueOrDefault(day.DayOfWeek, []);

    /// <summary>The end of the range that <paramref name="now"/> falls in, or null when closed.</summary>
    public TimeOnly? OpenUntil(DateTimeOffset now)
    {
        var local = Local(now);
        foreach (var range in On(DateOnly.FromDateTime(local.DateTime)))
            if (range.Contains(TimeOnly.FromDateTime(local.DateTime)))
                return range.To;
        return null;
    }

    /// <summary>When the phone is next answered after <paramref name="now"/>, as local day and time; null when not within 60 days.</summary>
    public (DateOnly Day, TimeOnly Time)? NextOpening(DateTimeOffset now)
    {
        var local = Local(now).DateTime;
        var today = DateOnly.FromDateTime(local);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
            foreach (var range in On(today.AddDays(ahead)))
                if (ahead > 0 || range.From > TimeOnly.FromDateTime(local))
                    return (today.AddDays(ahead), range.From);
        return null;
    }

    /// <summary>The ranges of one calendar day as moments, from each opening to its closing.</summary>
    public IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> MomentsOn(DateOnly day) => On(day).Select(range =>
        (Instant(day, range.From), Instant(range.EndsAtMidnight ? day.AddDays(1) : day, range.To)));

    /// <summary>The next moment at which a sentence about today's hours reads differently: an opening, a closing, or midnight.</summary>
    public DateTimeOffset NextChange(DateTimeOffset now)
    {
        var local = Local(now);
        var today = DateOnly.FromDateTime(local.DateTime);
        var midnight = Instant(today.AddDays(1), TimeOnly.MinValue);
        // The clock is set before the day is over: times of day may come twice or not at all. No range is finer than a minute.
        if (local.Offset != midnight.Offset)
            return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), now.Offset).AddMinutes(1);
        return On(today).SelectMany(range => new[] { Instant(today, range.From), range.EndsAtMidnight ? DateTimeOffset.MaxValue : Instant(today, range.To) })
            .Append(midnight)
            .Where(moment => moment > now)
            .Min();
    }

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    // A wall-clock time that the change to summer time skips counts as the first moment after the gap.
    private DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
