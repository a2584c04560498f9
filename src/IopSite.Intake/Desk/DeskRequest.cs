using IopSite.Intake.Outbox;

namespace IopSite.Intake.Desk;

/// <summary>A request as the desk knows it: nothing in it was typed by the visitor.</summary>
/// <param name="LastNumber">More than 1 when the visitor changed their answers since.</param>
/// <param name="Events">In the order in which they happened.</param>
internal sealed record DeskRequest(
    string Id,
    string Reference,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ClosedAt,
    int LastNumber,
    RequestChoices Choices,
    IReadOnlyList<DeskEvent> Events)
{
    /// <summary>Who tried to reach them has taken it on too, whatever button was pressed first.</summary>
    public DeskEvent? TakenOn => Events.FirstOrDefault(done => !done.Closes);

    public DeskEvent? Last => Events.Count > 0 ? Events[^1] : null;

    public bool IsNotToBeContacted => Events.Any(done => done.Kind == DeskEventKind.AskedNotToBeContacted);

    public bool AllowsMessage => SafeContactPlan.AllowsMessage(Choices.Plan);
}
