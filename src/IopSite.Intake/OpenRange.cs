namespace IopSite.Intake;

/// <summary>A part of a day, from its first minute to the minute after its last; 00:00 as end means midnight.</summary>
public readonly record struct OpenRange(TimeOnly From, TimeOnly To)
{
    public bool EndsAtMidnight => To == TimeOnly.MinValue;

    public bool Contains(TimeOnly time) => time >= From && (EndsAtMidnight || time < To);

    public bool Overlaps(OpenRange other) =>
        (EndsAtMidnight || other.From < To) && (other.EndsAtMidnight || From < other.To);
}
