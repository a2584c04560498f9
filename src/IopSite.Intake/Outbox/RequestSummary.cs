namespace IopSite.Intake.Outbox;

/// <summary>A request as an operator may see it: nothing in it was typed.</summary>
/// <param name="Attempts">Of the mail that took most.</param>
internal sealed record RequestSummary(
    string Id, string Reference, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt, int Attempts, bool AllDelivered, bool NeedsAttention)
{
    // A closed request can wait again: after an amendment, or when it is sent once more.
    public RequestState State => this switch
    {
        { AllDelivered: false, NeedsAttention: true } => RequestState.NeedsAttention,
        { AllDelivered: false } => RequestState.Pending,
        { ClosedAt: null } => RequestState.Delivered,
        _ => RequestState.Closed,
    };
}
