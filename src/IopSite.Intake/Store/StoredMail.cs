namespace IopSite.Intake.Store;

/// <summary>One finished mail to one recipient: a row of the outbox.</summary>
internal sealed class StoredMail
{
    public required string Id { get; init; }
    public required string RequestId { get; init; }
    public StoredRequest? Request { get; init; }
    public required int Number { get; init; }

    /// <summary>Which reminder this is, or 0 for a mail that brings the request itself.</summary>
    public int Reminder { get; init; }

    /// <summary>Which recipient of the same mail this is, from 1; below 0 the notice that this recipient's copy is refused.</summary>
    public required int Copy { get; init; }
    public required string Recipient { get; init; }

    /// <summary>The encrypted MIME bytes.</summary>
    public required byte[] Message { get; init; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; set; }
    /// <summary>When it was made, or last made due again: its age counts from here.</summary>
    public required DateTimeOffset WaitingSince { get; set; }
    public required DateTimeOffset NextAttemptAt { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }
    public string? LeaseToken { get; set; }
    public DateTimeOffset? DeliveredAt { get; set; }
    public bool NeedsAttention { get; set; }

    /// <summary>The class of the last failure; never what a server said.</summary>
    public string? LastFailure { get; set; }
}
