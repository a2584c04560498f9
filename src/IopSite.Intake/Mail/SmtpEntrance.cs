using System.Security.Authentication;
using IopSite.Intake.Mail.OAuth;
using MailKit.Net.Smtp;
using MailKit.Security;
using AuthenticationException = MailKit.Security.AuthenticationException;

namespace IopSite.Intake.Mail;

/// <summary>The way into a mail server: over TLS that is always verified, signed in by password, by token, or not at all.</summary>
internal sealed class SmtpEntrance(MailOptions settings, Func<Clinic> clinic, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(30);

    private readonly TokenKeeper? tokens = settings.OAuth.IsSet ? new(settings, clock) : null;

    public Task<SmtpClient> OpenAsync(Action<string>? step, CancellationToken stop) =>
        tokens is not null ? OpenByTokenAsync(tokens, step, stop)
        : settings.Account is { } user ? OpenAsync((client, token) => client.AuthenticateAsync(user, settings.Password ?? "", token), step, stop)
        : OpenAsync(signIn: null, step, stop);

    public void Dispose() => tokens?.Dispose();

    // A refused token was perhaps taken back before its end; a fresh one tells whether it was that. Each is asked for
    // before the connection, since mail servers do not wait, and some hang up after a refusal.
    private async Task<SmtpClient> OpenByTokenAsync(TokenKeeper tokens, Action<string>? step, CancellationToken stop)
    {
        for (AccessToken? refused = null; ;)
        {
            var token = await tokens.GetAsync(refused, step, stop);
            try
            {
                return await OpenAsync((client, either) => SignInAsync(client, token, either), step, stop);
            }
            catch (AuthenticationException error) when (MailFailure.Of(error) == FailureClass.RouteBroken)
            {
                step?.Invoke("the mail server refuses the token");
                if (refused is not null)
                    throw new OAuthException(settings.Prefix, OAuthFault.Mailbox);
                refused = token;
            }
        }
    }

    private Task SignInAsync(SmtpClient client, AccessToken token, CancellationToken stop) =>
        client.AuthenticationMechanisms.Contains("XOAUTH2")
            ? client.AuthenticateAsync(new SaslMechanismOAuth2(settings.Account ?? "", token.Value), stop)
            : throw new OAuthException(settings.Prefix, OAuthFault.NotOffered);

    private async Task<SmtpClient> OpenAsync(Func<SmtpClient, CancellationToken, Task>? signIn, Action<string>? step, CancellationToken stop)
    {
        var client = NewClient();
        try
        {
            await clock.WithinAsync(Greeting, token => ConnectAsync(client, token), stop);
            step?.Invoke($"connected to {settings.Host}, {Encryption(client)}");
            if (signIn is not null)
            {
                await clock.WithinAsync(Greeting, token => signIn(client, token), stop);
                step?.Invoke("signed in");
            }
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
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
}
