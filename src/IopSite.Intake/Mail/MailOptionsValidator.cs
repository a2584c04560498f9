using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>Stops the start with one sentence for each setting that would lose or leak mail.</summary>
internal sealed class MailOptionsValidator(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options, environment.IsDevelopment()).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    internal static IEnumerable<string> Faults(MailOptions options, bool development)
    {
        if (options.To.Count == 0)
            yield return "Mail:To is not set: name at least one address of the intake staff.";
        foreach (var address in options.To.Where(address => !IsAddress(address)))
            yield return $"Mail:To is not an e-mail address: '{address}'.";
        if (string.IsNullOrWhiteSpace(options.From))
            yield return "Mail:From is not set: name the address that mails are sent from.";
        else if (!IsAddress(options.From))
            yield return $"Mail:From is not an e-mail address: '{options.From}'.";
        if (options.Content is null && !development)
            yield return "Mail:Content is not set: write Full (over verified TLS) on purpose.";
        if (options.Content == MailContent.Sealed)
            yield return "Mail:Content=Sealed is not available in this version: no mail would be sealed, so nothing starts.";
        if (options.Transport == MailTransportKind.Pickup && !development)
            yield return "Mail:Transport=Pickup writes mails to a folder that nobody reads: set Smtp.";
        if (options.Transport == MailTransportKind.Smtp)
            foreach (var fault in SmtpFaults(options, development))
                yield return fault;
    }

    private static IEnumerable<string> SmtpFaults(MailOptions options, bool development)
    {
        if (string.IsNullOrWhiteSpace(options.Host))
            yield return "Mail:Host is not set: name the mail server.";
        if (options.Port is < 1 or > 65535)
            yield return $"Mail:Port is not a port: {options.Port}.";
        if (options.Security is null)
            yield return "Mail:Security is not set: write StartTls or SslOnConnect.";
        if (options.Security == MailSecurity.None && !(development && IsLoopback(options.Host)))
            yield return "Mail:Security=None sends requests in clear text: write StartTls or SslOnConnect.";
        if (options.CaFile is { } file && !HoldsCertificates(file))
            yield return $"Mail:CaFile is not a file of certificates (PEM): '{file}'.";
        if (string.IsNullOrEmpty(options.UserName) != string.IsNullOrEmpty(options.Password))
            yield return "Mail:UserName and Mail:Password belong together: set both or neither.";
    }

    internal static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && text.Contains('@', StringComparison.Ordinal);

    private static bool HoldsCertificates(string file)
    {
        try
        {
            return PrivateAuthority.Load(file).Count > 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string? host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
