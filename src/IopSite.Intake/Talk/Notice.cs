namespace IopSite.Intake.Talk;

/// <summary>Why a filled form comes back, when it is not for an answer that needs another look.</summary>
internal enum Notice
{
    None,
    OnceMore,
    NotSaved,
    TooMany,
}
