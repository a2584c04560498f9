namespace IopSite.Intake.Store;

/// <summary>Something that staff did about a request. In clear only which of its events it is.</summary>
internal sealed class StoredDeskEvent
{
    public required string Id { get; init; }
    public required string RequestId { get; init; }

    /// <summary>From 1; two events at once cannot both be the next one.</summary>
    public required int Number { get; init; }

    /// <summary>Encrypted, see <c>Desk.DeskEvent</c>.</summary>
    public required byte[] Body { get; init; }
}
