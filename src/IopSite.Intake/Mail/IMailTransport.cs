namespace IopSite.Intake.Mail;

/// <summary>One way out for mail: an SMTP server, or a folder.</summary>
internal interface IMailTransport
{
    /// <summary>Returns when the message was accepted; throws whatever stopped it, and may be called again with the same mail.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken stop);
}
