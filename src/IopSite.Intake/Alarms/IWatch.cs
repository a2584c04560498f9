namespace IopSite.Intake.Alarms;

/// <summary>Looks after one thing, and tells <see cref="AlarmDesk"/> what it finds.</summary>
internal interface IWatch
{
    Task LookAsync();
}
