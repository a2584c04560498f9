namespace IopSite.Intake;

/// <summary>The language the visitor wants to speak; <c>Other</c> names one for an interpreter.</summary>
internal enum Language
{
    En,
    Es,
    Other,
}
