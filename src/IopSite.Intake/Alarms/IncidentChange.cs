namespace IopSite.Intake.Alarms;

/// <summary>What becomes of an incident, whoever had it last: made again from the store's state, since another site may have changed that.</summary>
/// <param name="Apply">From the incident as it is, or null for none, to what it is then.</param>
/// <param name="Supersedes">Whether an earlier change of the same sort, not yet kept, is nothing beside this one.</param>
internal sealed record IncidentChange(AlarmKind Kind, Func<Incident?, Incident?> Apply, bool Supersedes = false)
{
    public void In(Dictionary<AlarmKind, Incident> incidents)
    {
        if (Apply(incidents.GetValueOrDefault(Kind)) is { } changed)
            incidents[Kind] = changed;
        else
            incidents.Remove(Kind);
    }
}
