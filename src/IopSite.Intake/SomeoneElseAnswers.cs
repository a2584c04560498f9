namespace IopSite.Intake;

/// <summary>What to do when somebody other than the visitor picks up.</summary>
internal enum SomeoneElseAnswers
{
    HangUp,
    AskForName,
    SayWho,
}
