namespace IopSite.Intake.Alarms;

/// <summary>What becomes of an incident, whoever had it last: made again from the store's state, since another site may have changed that.</summary>
/// <param name="Apply">From the incident as it is, or null for none, to what it is then.</param>
/// <param name="Raises">How many it adds, where it is no more than that.</param>
internal sealed record IncidentChange(AlarmKind Kind, Func<Incident?, Incident?> Apply, int Raises = 0)
{
    public void In(Dictionary<AlarmKind, Incident> incidents)
    {
        if (Apply(incidents.GetValueOrDefault(Kind)) is { } changed)
            incidents[Kind] = changed;
        else
            incidents.Remove(Kind);
    }
}
