namespace IopSite.Intake.Outbox;

/// <summary>Section <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Multiplies every wait of the outbox, for rehearsals of what takes hours.</summary>
    public double WaitFactor { get; set; } = 1;
}
