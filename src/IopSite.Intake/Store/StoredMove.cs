namespace IopSite.Intake.Store;

/// <summary>A SQLite database whose requests are all here, by the name that the move gave it: it is moved once.</summary>
internal sealed class StoredMove
{
    public required string Id { get; init; }
    public required DateTimeOffset MovedAt { get; init; }
}
