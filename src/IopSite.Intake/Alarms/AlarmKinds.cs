namespace IopSite.Intake.Alarms;

internal static class AlarmKinds
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Happens, and is over with that: events are counted until they are said, and have no end to tell of.</summary>
    public static bool IsEvent(AlarmKind kind) =>
        kind is AlarmKind.RequestNotKept or AlarmKind.ClosedByItself or AlarmKind.ProxyUnknown or AlarmKind.WorkerFailed;

    /// <summary>How long until it is said again, or null for never.</summary>
    public static TimeSpan? Pace(AlarmKind kind) => kind switch
    {
        AlarmKind.MailLate => null,
        // Weeks of hourly alarms would teach people to look away.
        AlarmKind.SealCertificateExpires or AlarmKind.ProxyUnknown or AlarmKind.NotTakenOn => Day,
        _ => Hour,
    };
}
