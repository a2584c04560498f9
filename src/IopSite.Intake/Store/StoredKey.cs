namespace IopSite.Intake.Store;

/// <summary>One element of the key ring, where it lies in the database. Encrypted with <c>Keys:Certificate</c>.</summary>
internal sealed class StoredKey
{
    public required string Id { get; init; }
    public required string Xml { get; init; }
}
