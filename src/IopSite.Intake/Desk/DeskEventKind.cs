namespace IopSite.Intake.Desk;

/// <summary>What staff can do about a request: the buttons of the desk.</summary>
internal enum DeskEventKind
{
    TakeOn,
    Reached,
    NoAnswer,
    LeftMessage,
    WrongNumber,
    AskedNotToBeContacted,
    Close,
}
