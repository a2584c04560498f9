using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IopSite.Intake.Talk;

/// <summary>Carries a reference to the page that thanks, sealed and for an hour: an address in the history must tell nothing.</summary>
internal sealed class Receipt(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    // The framework's time-limited protector does the same, but keeps its own clock, which tests cannot move.
    private readonly IDataProtector protector = protection.CreateProtector("IopSite.Talk.Receipt.1");

    public string For(string reference)
    {
        var until = (clock.GetUtcNow() + Lifetime).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return WebEncoders.Base64UrlEncode(protector.Protect(Encoding.ASCII.GetBytes($"{reference} {until}")));
    }

    /// <summary>The reference, or null when there is none to show.</summary>
    public string? Reference(string? receipt)
    {
        if (string.IsNullOrEmpty(receipt))
            return null;
        try
        {
            var parts = Encoding.ASCII.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(receipt))).Split(' ');
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? parts[0] : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
