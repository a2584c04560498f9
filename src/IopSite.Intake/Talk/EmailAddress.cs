using MimeKit;

namespace IopSite.Intake.Talk;

/// <summary>One plain e-mail address: no name around it, no list, no route, a domain with a dot. Pure.</summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3
    private const int Longest = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    public static bool IsPlain(string typed)
    {
        var text = typed.Trim();
        return text.Length <= Longest
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or '(' or ')' or '[' or '"')
            && MailboxAddress.TryParse(Strict, text, out var mailbox)
            && mailbox.Domain.Contains('.', StringComparison.Ordinal);
    }
}
