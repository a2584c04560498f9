using System.Globalization;
using System.Text;

namespace IopSite.Intake;

/// <summary>What a visitor typed, on its way to staff.</summary>
internal static class TypedText
{
    /// <summary>Characters as the visitor sees them; a line break counts as one.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Composed form, and every control, bidirectional or format character but line break and tab shown as U+FFFD:
    /// text may not hide, reorder or forge what staff read.
    /// </summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            visible.Append(IsHidden(rune) ? "\uFFFD" : rune.ToString());
        return visible.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string OneLine(string text) => Visible(text).Replace("\n", " \u23CE ", StringComparison.Ordinal).Trim();

    // Joiners are part of visible characters (emoji, several scripts) and stay.
    private static bool IsHidden(Rune rune) =>
        rune.Value is not ('\n' or '\t' or 0x200C or 0x200D) && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
