namespace IopSite.Web.Linting;

/// <summary>The site must not start like this; each fault is a sentence for the operator.</summary>
internal sealed class StartRefusedException(IEnumerable<string> faults) : Exception("The site does not start.")
{
    public StartRefusedException(IEnumerable<Finding> findings)
        : this(findings.Select(finding => finding.ToString()))
    {
    }

    public IReadOnlyList<string> Faults { get; } = [.. faults];
}
