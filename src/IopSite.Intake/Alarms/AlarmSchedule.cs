namespace IopSite.Intake.Alarms;

/// <summary>What is to be said of an incident now: once, then at its pace while it lasts, then that it is over. Pure.</summary>
internal static class AlarmSchedule
{
    // What comes and goes every minute is one incident, and not thirty beginnings and ends.
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <param name="factor">Multiplies every wait, for rehearsals.</param>
    /// <returns>Null when nothing is due.</returns>
    public static Alarm? Next(Incident incident, DateTimeOffset now, double factor) =>
        incident.TriedAt is { } tried && now - tried < Wait(incident.Tries) * factor ? null
        : State(incident, now, factor) is { } state ? new(incident.Kind, state, incident.Count, now - incident.Since)
        : null;

    /// <summary>Whether nothing will ever be said of it again.</summary>
    public static bool IsForgotten(Incident incident, DateTimeOffset now, double factor) => AlarmKinds.IsEvent(incident.Kind)
        ? incident.Count == 0 && IsPaced(incident, now, factor)
        : incident.SaidAt is null && IsCalm(incident, now, factor);

    private static AlarmState? State(Incident incident, DateTimeOffset now, double factor) => incident switch
    {
        { Count: 0 } when AlarmKinds.IsEvent(incident.Kind) => null,
        { CalmSince: not null, SaidAt: null } => null,
        { CalmSince: not null } => IsCalm(incident, now, factor) ? AlarmState.Over : null,
        { SaidAt: null } => AlarmState.Begins,
        _ when !IsPaced(incident, now, factor) => null,
        _ => AlarmKinds.IsEvent(incident.Kind) ? AlarmState.Begins : AlarmState.Lasts,
    };

    private static bool IsCalm(Incident incident, DateTimeOffset now, double factor) => now - incident.CalmSince >= Calm * factor;

    private static bool IsPaced(Incident incident, DateTimeOffset now, double factor) =>
        now - incident.SaidAt >= AlarmKinds.Pace(incident.Kind) * factor;

    // After a failed try: 15 s, 30 s, 1, 2, 4 minutes, then every 5.
    private static TimeSpan Wait(int tries)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(tries, 10) - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
