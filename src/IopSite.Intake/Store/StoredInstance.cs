namespace IopSite.Intake.Store;

/// <summary>One running site of several on the same database, and when it last wrote.</summary>
internal sealed class StoredInstance
{
    public required string Id { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
}
