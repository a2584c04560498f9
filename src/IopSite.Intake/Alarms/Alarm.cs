namespace IopSite.Intake.Alarms;

/// <summary>One message to the people who keep the site running: counts and ages, nothing of any request.</summary>
internal sealed record Alarm(AlarmKind Kind, AlarmState State, int Count, TimeSpan Age)
{
    public int Minutes => (int)Age.TotalMinutes;
}
