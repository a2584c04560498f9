namespace IopSite.Intake.Alarms;

/// <summary>What can go wrong, in the words of an alarm. Most last until they are found to be over; <see cref="AlarmKinds.IsEvent"/> names those that happen once.</summary>
internal enum AlarmKind
{
    /// <summary>The oldest undelivered mail waits longer than usual: said once.</summary>
    MailLate,

    /// <summary>The oldest undelivered mail waits so long that a person may wait for nothing.</summary>
    MailStuck,

    /// <summary>Sign-in, certificate or settings of the mail route: time alone heals none of them.</summary>
    RouteBroken,

    /// <summary>The mail server refuses a sender, a recipient or a message for good.</summary>
    MailRefused,
    SealCertificateExpires,
    SealCertificateExpired,

    /// <summary>The folder of certificates no longer reads as it did at the start; what was read then is still used.</summary>
    SealFolderBroken,
    StoreUnavailable,

    /// <summary>Somebody pressed Send, and nothing was kept.</summary>
    RequestNotKept,
    StoreDamaged,

    /// <summary>Kept rows that the key ring does not open.</summary>
    RowsUnreadable,
    RetentionLate,

    /// <summary>A delivered request that nobody took on in the time allowed, after reminder and escalation.</summary>
    NotTakenOn,

    /// <summary>A request closed itself because its time was over.</summary>
    ClosedByItself,

    /// <summary>A proxy forwards visitors, but no setting names it.</summary>
    ProxyUnknown,

    /// <summary>A worker failed again and again, and the process was started afresh.</summary>
    WorkerFailed,
}
