namespace IopSite.Intake;

/// <summary>What may be left on a voicemail: nothing, the caller's name and number only, or the clinic's name too.</summary>
internal enum Voicemail
{
    No,
    Neutral,
    Yes,
}
