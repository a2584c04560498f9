namespace IopSite.Intake.Alarms;

/// <summary>Something that is wrong, while it lasts, and what was said about it. Holds nothing of any request.</summary>
/// <param name="Count">How many are concerned; of an event, how many were not yet said.</param>
/// <param name="Since">From when its age counts.</param>
internal sealed record Incident(AlarmKind Kind, int Count, DateTimeOffset Since)
{
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>Since when it seems to be over; null while it lasts.</summary>
    public DateTimeOffset? CalmSince { get; init; }

    /// <summary>Tries to say what is due now.</summary>
    public int Tries { get; init; }

    /// <summary>When the last one failed; in the future while a site is at it.</summary>
    public DateTimeOffset? TriedAt { get; init; }
}
