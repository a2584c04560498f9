namespace IopSite.Intake.Mail;

/// <summary>Whether mails are sealed to the staff's own keys or carry the request in full over verified TLS.</summary>
internal enum MailContent
{
    Full,
    Sealed,
}
