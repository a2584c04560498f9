namespace IopSite.Intake.Mail;

/// <summary>One way out for mail: an SMTP server, or a folder.</summary>
internal interface IMailTransport
{
    /// <summary>Returns when the message was accepted; throws whatever stopped it, and may be called again with the same mail.</summary>
    /// <param name="step">Hears of each step that worked, in words of our own: a server's may echo what a visitor typed.</param>
    /// <exception cref="MailInDoubtException">The message went out whole, but no answer came.</exception>
    Task SendAsync(OutgoingMail mail, Action<string>? step, CancellationToken stop);
}
