namespace IopSite.Intake;

/// <summary>Intake cannot run safely here: one sentence for each fault, to be shown to the operator as they are.</summary>
public sealed class IntakeStartException(IReadOnlyList<string> faults) : Exception(string.Join(' ', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
