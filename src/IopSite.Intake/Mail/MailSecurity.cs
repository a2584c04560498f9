namespace IopSite.Intake.Mail;

/// <summary>How the connection to the mail server is encrypted. There is no "if the server can": that is what an attacker strips.</summary>
internal enum MailSecurity
{
    None,
    StartTls,
    SslOnConnect,
}
