namespace IopSite.Web.Linting;

/// <summary>An error stops a start or a reload; a warning waits for a person.</summary>
internal enum Level
{
    Error,
    Warning,
}
