using System.Text.RegularExpressions;

namespace IopSite.Web.Linting;

/// <summary>A line of <c>lint/terms.tsv</c>.</summary>
/// <param name="Exceptions">Phrases in which the word may stand.</param>
internal sealed record WordToAvoid(string Term, string Instead, string Reason, Level Level, Regex Pattern, IReadOnlyList<string> Exceptions)
{
    public static WordToAvoid Parse(string[] cells)
    {
        var notes = cells[2].Split(';', StringSplitOptions.TrimEntries).Select(note => note.Split('=', 2)).Where(note => note.Length == 2)
            .ToLookup(note => note[0], note => note[1]);
        var options = RegexOptions.CultureInvariant | (notes["case"].Contains("exact") ? RegexOptions.None : RegexOptions.IgnoreCase);
        return new(
            cells[0],
            cells[1],
            notes["kind"].FirstOrDefault() ?? "to avoid",
            notes["level"].Contains("block") ? Level.Error : Level.Warning,
            new Regex($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(cells[0])}s?(?![\p{{L}}\p{{N}}])", options),
            [.. notes["except"].SelectMany(phrases => phrases.Split('|', ',')).Select(phrase => phrase.Trim()).Where(phrase => phrase != "")]);
    }
}
