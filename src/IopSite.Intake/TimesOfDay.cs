namespace IopSite.Intake;

/// <summary>The parts of the day that the form offers, and which of them a clinic can offer at all.</summary>
internal static class TimesOfDay
{
    /// <summary>The hours behind a name; the weekend is a pair of days and has none.</summary>
    public static OpenRange? Hours(TimeOfDay time) => time switch
    {
        TimeOfDay.Morning => new(new(8, 0), new(11, 0)),
        TimeOfDay.Midday => new(new(11, 0), new(14, 0)),
        TimeOfDay.Afternoon => new(new(14, 0), new(17, 0)),
        TimeOfDay.Evening => new(new(17, 0), new(20, 0)),
        _ => null,
    };

    /// <summary>Those that overlap the clinic's week: nobody is offered a time at which nobody calls.</summary>
    public static IReadOnlyList<TimeOfDay> Offered(OpeningHours hours) =>
        [.. Enum.GetValues<TimeOfDay>().Where(time => IsOffered(time, hours))];

    private static bool IsOffered(TimeOfDay time, OpeningHours hours) =>
        Hours(time) is { } range
            ? hours.Week.Values.Any(day => day.Any(range.Overlaps))
            : new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }.Any(day => hours.Week.GetValueOrDefault(day, []).Count > 0);
}
