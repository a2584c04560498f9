using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>Hands each mail to the clinic's mail server, over TLS that is always verified.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, Func<Clinic> clinic) : IMailTransport
{
    // RFC 5321, 4.5.3.2.6: ten minutes for the server's answer after the final dot. Giving up earlier
    // would send a mail again that the server had taken.
    private static readonly TimeSpan AfterFinalDot = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WholeAttempt = TimeSpan.FromMinutes(11);

    public async Task SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        attempt.CancelAfter(WholeAttempt);
        using var client = NewClient();
        await ConnectAsync(client, attempt.Token);

        client.Timeout = (int)AfterFinalDot.TotalMilliseconds;
        using var bytes = new MemoryStream(mail.Message);
        using var message = await MimeMessage.LoadAsync(bytes, attempt.Token);
        await client.SendAsync(message, message.From.Mailboxes.Single(), [MailboxAddress.Parse(mail.Recipient)], attempt.Token);
        await DisconnectAsync(client);
    }

    private SmtpClient NewClient() => new()
    {
        // Without it, EHLO would tell the machine's own name.
        LocalDomain = clinic().PublicUrl.Host,
        Timeout = (int)Greeting.TotalMilliseconds,
        CheckCertificateRevocation = options.Value.CheckRevocation,
        RequireTLS = options.Value.Security != MailSecurity.None,
    };

    private async Task ConnectAsync(SmtpClient client, CancellationToken stop)
    {
        var settings = options.Value;
        if (settings.CaFile is { } file)
            client.ServerCertificateValidationCallback = TrustOnly(X509CertificateLoader.LoadCertificateFromFile(file));
        await client.ConnectAsync(settings.Host ?? "", settings.Port ?? 0, settings.Security switch
        {
            MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, stop);
        if (settings.UserName is { Length: > 0 } user)
            await client.AuthenticateAsync(user, settings.Password ?? "", stop);
    }

    private static RemoteCertificateValidationCallback TrustOnly(X509Certificate2 authority) => (_, certificate, _, errors) =>
    {
        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    };

    // The mail is delivered once the server took it; a goodbye that fails changes nothing.
    private static async Task DisconnectAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or MailKit.ProtocolException or OperationCanceledException or TimeoutException)
        {
        }
    }
}
