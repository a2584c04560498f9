namespace IopSite.Intake.Outbox;

/// <summary>Where a request is: on its way first, then with whom.</summary>
internal enum RequestState
{
    /// <summary>A mail still waits for its delivery.</summary>
    Pending,

    /// <summary>A mail still waits, and somebody must look.</summary>
    NeedsAttention,

    /// <summary>Delivered, and nobody has taken it on.</summary>
    Open,
    TakenOn,
    Closed,
}
