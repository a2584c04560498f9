namespace IopSite.Intake.Store;

/// <summary>A callback request beside its mails. In clear: names, times, state; nothing here was typed.</summary>
internal sealed class StoredRequest
{
    public required string Id { get; init; }
    public required string Reference { get; init; }

    /// <summary>Digest of the form's ticket, unique: it decides that a double press is one request.</summary>
    public required string Ticket { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The N of the latest mail; two amendments at once cannot both take the next one.</summary>
    public int LastNumber { get; set; } = 1;

    /// <summary>Encrypted, see <c>Outbox.RequestChoices</c>.</summary>
    public required byte[] Choices { get; set; }
    public List<StoredMail> Mails { get; } = [];
}
