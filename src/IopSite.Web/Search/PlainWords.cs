using System.Globalization;
using System.Text;

namespace IopSite.Web.Search;

/// <summary>A text as the words that are compared: small letters and digits, no accents, no apostrophes. Pure.</summary>
internal static class PlainWords
{
    public static IReadOnlyList<string> Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        // Half a pair cannot be decomposed; what lies beyond the basic plane is no letter that we search for.
        var usual = string.Concat(text.Where(letter => !char.IsSurrogate(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.OtherNotAssigned));
        foreach (var letter in usual.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            // "can't" is one word however it is written; an accent is none.
            else if (letter is not ('\'' or '’' or '‘' or '`' or '´') && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
