namespace IopSite.Intake.Store;

/// <summary>A callback request beside its mails. In clear: names, times, state; nothing here was typed.</summary>
internal sealed class StoredRequest
{
    public required string Id { get; init; }
    public required string Reference { get; init; }

    /// <summary>Digest of the form's ticket, unique: it decides that a double press is one request.</summary>
    public required string Ticket { get; set; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When somebody took it on; from then on nobody is reminded.</summary>
    public DateTimeOffset? TakenOnAt { get; set; }

    /// <summary>How far the take-on clock has gone, see <c>TakeOn.TakeOnClock</c>.</summary>
    public int RemindedLevel { get; set; }
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>The number of the latest reminder, 0 for none.</summary>
    public int LastReminder { get; set; }

    /// <summary>The N of the latest mail; two amendments at once cannot both take the next one.</summary>
    public int LastNumber { get; set; } = 1;

    /// <summary>Encrypted, see <c>Outbox.RequestChoices</c>.</summary>
    public required byte[] Choices { get; set; }

    /// <summary>Encrypted; null in a row from before there was a desk. See <c>Mail.DeskLink</c>.</summary>
    public byte[]? DeskKey { get; set; }
    public List<StoredMail> Mails { get; } = [];
    public List<StoredDeskEvent> Events { get; } = [];
}
