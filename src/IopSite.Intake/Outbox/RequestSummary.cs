namespace IopSite.Intake.Outbox;

/// <summary>A request as an operator may see it: nothing in it was typed.</summary>
/// <param name="Attempts">Of the mail that took most.</param>
/// <param name="AllDelivered">Of the mails that bring the request; a reminder that is stuck holds nothing up.</param>
internal sealed record RequestSummary(
    string Id, string Reference, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt, int Attempts, bool AllDelivered, bool NeedsAttention,
    DateTimeOffset? TakenOnAt)
{
    // A closed request can wait again, when it is sent once more.
    public RequestState State => this switch
    {
        { AllDelivered: false, NeedsAttention: true } => RequestState.NeedsAttention,
        { AllDelivered: false } => RequestState.Pending,
        { ClosedAt: not null } => RequestState.Closed,
        { TakenOnAt: not null } => RequestState.TakenOn,
        _ => RequestState.Open,
    };
}
