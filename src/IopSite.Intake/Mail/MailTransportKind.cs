namespace IopSite.Intake.Mail;

internal enum MailTransportKind
{
    Pickup,
    Smtp,
}
