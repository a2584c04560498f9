using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>Hands each mail to the clinic's mail server.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, Func<Clinic> clinic, TimeProvider clock) : IMailTransport, IDisposable
{
    // RFC 5321, 4.5.3.2.6: ten minutes for the server's answer after the final dot. Giving up earlier
    // would send a mail again that the server had taken.
    private static readonly TimeSpan AfterFinalDot = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WholeAttempt = TimeSpan.FromMinutes(11);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly SmtpEntrance entrance = new(options.Value, clinic, clock);

    // MailKit's own time-outs count single reads; a server that drips one byte at a time would pass them.
    public Task SendAsync(OutgoingMail mail, Action<string>? step, CancellationToken stop) =>
        clock.WithinAsync(WholeAttempt, async attempt =>
        {
            using var client = await entrance.OpenAsync(step, attempt);
            await HandOverAsync(client, mail, attempt);
            step?.Invoke("sender, recipient and message accepted");
            await DisconnectAsync(client);
        }, stop);

    public void Dispose() => entrance.Dispose();

    private static async Task HandOverAsync(SmtpClient client, OutgoingMail mail, CancellationToken stop)
    {
        client.Timeout = (int)AfterFinalDot.TotalMilliseconds;
        using var bytes = new MemoryStream(mail.Message);
        using var message = await MimeMessage.LoadAsync(bytes, CancellationToken.None);
        var body = new Progress();
        try
        {
            await client.SendAsync(
                message, message.From.Mailboxes.Single(), [MailboxAddress.Parse(mail.Recipient)], stop, body);
        }
        catch (Exception error) when (body.Began && error is not SmtpCommandException)
        {
            throw new MailInDoubtException(error);
        }
    }

    // The mail is delivered once the server took it; a goodbye that fails changes nothing.
    private async Task DisconnectAsync(SmtpClient client)
    {
        try
        {
            await clock.WithinAsync(Goodbye, token => client.DisconnectAsync(quit: true, token), CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or ProtocolException or TimeoutException)
        {
        }
    }

    private sealed class Progress : ITransferProgress
    {
        public bool Began { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Began = true;

        public void Report(long bytesTransferred) => Began = true;
    }
}
