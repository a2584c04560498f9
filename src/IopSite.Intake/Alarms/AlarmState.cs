namespace IopSite.Intake.Alarms;

/// <summary>What an alarm says of its incident.</summary>
internal enum AlarmState
{
    Begins,
    Lasts,
    Over,
}
