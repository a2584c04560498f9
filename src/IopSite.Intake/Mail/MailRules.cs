using System.Net;
using System.Security.Cryptography;
using IopSite.Intake.Mail.OAuth;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>What must hold of any section that names a mail server and mailboxes: a sentence for each fault.</summary>
internal static class MailRules
{
    public static IEnumerable<string> AddressFaults(string section, MailOptions options)
    {
        if (options.To.Count == 0)
            yield return $"{section}:To is not set: name at least one address of those who must read these mails.";
        foreach (var address in options.To.Where(address => !IsAddress(address)))
            yield return $"{section}:To is not an e-mail address: '{address}'.";
        if (string.IsNullOrWhiteSpace(options.From))
            yield return $"{section}:From is not set: name the address that mails are sent from.";
        else if (!IsAddress(options.From))
            yield return $"{section}:From is not an e-mail address: '{options.From}'.";
    }

    public static IEnumerable<string> ServerFaults(string section, MailOptions options, bool development)
    {
        if (string.IsNullOrWhiteSpace(options.Host))
            yield return $"{section}:Host is not set: name the mail server.";
        if (options.Port is < 1 or > 65535)
            yield return $"{section}:Port is not a port: {options.Port}.";
        if (options.Security is null)
            yield return $"{section}:Security is not set: write StartTls or SslOnConnect.";
        if (options.Security == MailSecurity.None && !(development && IsLoopback(options.Host)))
            yield return $"{section}:Security=None sends mails in clear text: write StartTls or SslOnConnect.";
        if (options.CaFile is { } file && !HoldsCertificates(file))
            yield return $"{section}:CaFile is not a file of certificates (PEM): '{file}'.";
        if (options.OAuth.IsSet)
            foreach (var fault in OAuthRules.Faults(section, options, development))
                yield return fault;
        else if (string.IsNullOrEmpty(options.UserName) != string.IsNullOrEmpty(options.Password))
            yield return $"{section}:UserName and {section}:Password belong together: set both or neither.";
    }

    public static bool IsLoopback(string? host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    public static bool IsAddress(string text) =>
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
}
