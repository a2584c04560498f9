namespace IopSite.Intake.Alarms;

/// <summary>One way to the people who keep the site running.</summary>
internal interface IAlarmRoute
{
    /// <summary>For people; holds no address that is a secret.</summary>
    string Name { get; }

    /// <summary>Returns when somebody else has the message.</summary>
    /// <param name="alarm">Null for a test.</param>
    Task SendAsync(Alarm? alarm, CancellationToken stop);
}
