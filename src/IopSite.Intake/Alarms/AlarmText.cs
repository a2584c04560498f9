namespace IopSite.Intake.Alarms;

/// <summary>The words of alarms: constant but for two numbers.</summary>
internal static class AlarmText
{
    public const string Test = "This is a test of the alarms. There is nothing to do.";

    public static string Of(Alarm alarm) => alarm.State switch
    {
        AlarmState.Over => $"Over: {Of(alarm.Kind)}",
        AlarmState.Lasts => $"Still so: {Of(alarm.Kind)} {Numbers(alarm)}",
        _ => $"{Of(alarm.Kind)} {Numbers(alarm)}",
    };

    private static string Numbers(Alarm alarm) => $"Count: {alarm.Count}. Age: {alarm.Minutes} minutes.";

    private static string Of(AlarmKind kind) => kind switch
    {
        AlarmKind.MailLate => "Callback requests reach the staff late.",
        AlarmKind.MailStuck => "Callback requests do not reach the staff. Look into the site's log and at the mail server.",
        AlarmKind.RouteBroken => "The mail server is refused or refuses us: check its certificate and the sign-in. Run \"mail test\".",
        AlarmKind.MailRefused => "The mail server refuses mails or recipients for good. Run \"mail test\".",
        AlarmKind.SealCertificateExpires => "Certificates in Seal:Certificates expire within 30 days.",
        AlarmKind.SealCertificateExpired => "Certificates in Seal:Certificates have expired. Mails are still sealed to them.",
        AlarmKind.SealFolderBroken => "Seal:Certificates is no longer whole. The next start would be refused; the log names the file.",
        AlarmKind.StoreUnavailable => "The database takes no requests. Visitors are told to call.",
        AlarmKind.RequestNotKept => "Callback requests could not be kept. The visitors were told so, and to call.",
        AlarmKind.StoreDamaged => "The database is damaged. Stop the site and restore it.",
        AlarmKind.RowsUnreadable => "Kept requests do not open: put the key ring back (Keys:Path; with PostgreSQL the table Keys, and Keys:Certificate).",
        AlarmKind.RetentionLate => "What should have been deleted is not: the retention does not run.",
        AlarmKind.NotTakenOn => "Nobody has taken on callback requests in the time allowed.",
        AlarmKind.ClosedByItself => "Callback requests closed because their time was over.",
        AlarmKind.ProxyUnknown => "A proxy forwards visitors, but Proxy:Known does not name it: all of them share one rate limit.",
        _ => "A part of the site failed again and again, and the site was started afresh.",
    };
}
