namespace IopSite.Intake;

/// <summary>How the visitor wants to be reached.</summary>
internal enum ContactBy
{
    Phone,
    Email,
}
