using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IopSite.Web.Profile;

/// <summary>A name as small letters and digits with - between: "Día y noche" is "dia-y-noche". Pure.</summary>
internal static partial class Slug
{
    public static string Of(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return Others().Replace(string.Concat(plain).ToLowerInvariant(), "-").Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
