using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace IopSite.Intake;

/// <summary>
/// The name of a callback request on every surface: <c>XXXX-XXXX</c>, from a cryptographic generator.
/// No look-alikes (0 O, 1 I L, 5 S, 2 Z, 8 B, U V) and no vowels or digits that read as one, so that it spells no word.
/// </summary>
internal static partial class Reference
{
    private const string Letters = "CDFGHJKMNPQRTWXY34679";

    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Letters, 8);
        return $"{letters[..4]}-{letters[4..]}";
    }

    public static bool IsReference(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[CDFGHJKMNPQRTWXY34679]{4}-[CDFGHJKMNPQRTWXY34679]{4}$")]
    private static partial Regex Pattern();
}
