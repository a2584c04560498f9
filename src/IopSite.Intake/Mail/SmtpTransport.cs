using System.Security.Authentication;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>Hands each mail to the clinic's mail server, over TLS that is always verified.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, Func<Clinic> clinic, TimeProvider clock) : IMailTransport
{
    // RFC 5321, 4.5.3.2.6: ten minutes for the server's answer after the final dot. Giving up earlier
    // would send a mail again that the server had taken.
    private static readonly TimeSpan AfterFinalDot = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WholeAttempt = TimeSpan.FromMinutes(11);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly MailOptions settings = options.Value;

    public Task SendAsync(OutgoingMail mail, Action<string>? step, CancellationToken stop) =>
        WithinAsync(WholeAttempt, async attempt =>
        {
            using var client = NewClient();
            await WithinAsync(Greeting, token => ConnectAsync(client, token), attempt);
            step?.Invoke($"connected to {settings.Host}, {Encryption(client)}");
            if (settings.UserName is { Length: > 0 } user)
            {
                await WithinAsync(Greeting, token => client.AuthenticateAsync(user, settings.Password ?? "", token), attempt);
                step?.Invoke("signed in");
            }
            await HandOverAsync(client, mail, attempt);
            step?.Invoke("sender, recipient and message accepted");
            await DisconnectAsync(client);
        }, stop);

    // MailKit's own time-outs count single reads; a server that drips one byte at a time would pass them.
    private async Task WithinAsync(TimeSpan limit, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server took longer than {limit}.");
        }
    }

    private SmtpClient NewClient()
    {
        var client = new SmtpClient
        {
            // Without it, EHLO would tell the machine's own name.
            LocalDomain = clinic().PublicUrl.Host,
            Timeout = (int)Greeting.TotalMilliseconds,
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CheckCertificateRevocation = settings.CheckRevocation,
            // From here to the mailbox, where the server can promise that (RFC 8689).
            RequireTLS = settings.Security != MailSecurity.None,
        };
        if (settings.CaFile is { } file)
            client.ServerCertificateValidationCallback = PrivateAuthority.Trust(file, settings.CheckRevocation);
        return client;
    }

    private Task ConnectAsync(SmtpClient client, CancellationToken stop) =>
        client.ConnectAsync(settings.Host ?? "", settings.Port ?? 0, settings.Security switch
        {
            MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, stop);

    private static string Encryption(SmtpClient client) =>
        client.IsSecure ? $"{client.SslProtocol}, certificate verified" : "NOT encrypted";

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
            await WithinAsync(Goodbye, token => client.DisconnectAsync(quit: true, token), CancellationToken.None);
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
