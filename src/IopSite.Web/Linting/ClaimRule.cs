namespace IopSite.Web.Linting;

internal enum ClaimRule
{
    Banned,
    Source,
    Approver,
}
