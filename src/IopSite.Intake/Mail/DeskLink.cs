using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace IopSite.Intake.Mail;

/// <summary>
/// The way from a mail to the desk. Each request has a random key of its own, kept encrypted in its row: shorter in a mail
/// than a signature, worth nothing for any other request, and gone with the row.
/// </summary>
internal static class DeskLink
{
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(16);

    public static string Words(byte[] key) => WebEncoders.Base64UrlEncode(key);

    public static string Path(string reference, byte[] key) => $"/desk/{reference}?k={Words(key)}";

    public static string Of(Clinic clinic, string reference, byte[] key) =>
        $"{clinic.PublicUrl.GetLeftPart(UriPartial.Authority)}{Path(reference, key)}";

    /// <summary>Takes the same time however much of a wrong key is right.</summary>
    public static bool Opens(byte[] key, string? shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Words(key)), Encoding.UTF8.GetBytes(shown ?? ""));
}
