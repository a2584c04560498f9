namespace IopSite.Intake.Store;

/// <summary>What an alarm was about and when it was said, so that a restart does not say it again. Nothing here is about a request.</summary>
internal sealed class StoredIncident
{
    public required string Kind { get; init; }
    public required int Count { get; init; }
    public required DateTimeOffset Since { get; init; }
    public DateTimeOffset? SaidAt { get; init; }
    public DateTimeOffset? CalmSince { get; init; }
    public int Tries { get; init; }
    public DateTimeOffset? TriedAt { get; init; }
}
