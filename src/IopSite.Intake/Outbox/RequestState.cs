namespace IopSite.Intake.Outbox;

/// <summary>Where a request is, over all of its mails.</summary>
internal enum RequestState
{
    /// <summary>A mail still waits for its delivery.</summary>
    Pending,

    /// <summary>A mail still waits, and somebody must look.</summary>
    NeedsAttention,
    Delivered,
    Closed,
}
