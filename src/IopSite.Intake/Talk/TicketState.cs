namespace IopSite.Intake.Talk;

internal enum TicketState
{
    Good,

    /// <summary>Faster than a person reads the form: a mark, never a refusal.</summary>
    TooFast,
    TooOld,
    Unreadable,
}
