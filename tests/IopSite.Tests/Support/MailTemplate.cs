using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace IopSite.Tests.Support;

/// <summary>The headers that a callback mail has, and no others: only reference, number and date differ between two mails.</summary>
internal static partial class MailTemplate
{
    /// <returns>What is wrong with the mail, or null.</returns>
    public static string? Fault(byte[] mail)
    {
        var text = Encoding.Latin1.GetString(mail);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0 || !Headers().IsMatch(text[..(end + 2)]))
            return $"its headers are not the template: {text[..Math.Max(end, 0)]}";
        using var message = MimeMessage.Load(new MemoryStream(mail));
        return message.Body is TextPart { IsPlain: true } part && !part.Text.Contains('\0', StringComparison.Ordinal)
            ? null
            : "it is more than one text";
    }

    [GeneratedRegex("""
        \AFrom: [\w.@]+\r
        Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}\r
        Subject: Callback request (?<ref>[A-Z0-9]{4}-[A-Z0-9]{4})\r
        Message-Id: <\k<ref>\.\d+@[\w.]+>\r
        To: [\w.@]+\r
        Auto-Submitted: auto-generated\r
        (In-Reply-To: <\k<ref>\.1@[\w.]+>\r
        References: <\k<ref>\.1@[\w.]+>\r
        )?MIME-Version: 1\.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: quoted-printable\r
        \z
        """)]
    private static partial Regex Headers();
}
