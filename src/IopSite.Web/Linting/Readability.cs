using System.Text.RegularExpressions;

namespace IopSite.Web.Linting;

/// <summary>
/// How hard a text is to read: Flesch-Kincaid grade (Kincaid and others, 1975) and SMOG (McLaughlin, 1969). Each line of the
/// text is a sentence of its own where it does not end as one. A short form in capitals is one word of two syllables, a number one of one.
/// </summary>
internal sealed partial class Readability
{
    public Readability(string text)
    {
        var sentences = SentencesOf(text).Select(WordsOf).Where(words => words.Count > 0).ToList();
        var words = sentences.SelectMany(sentence => sentence).ToList();
        (Sentences, Words) = (sentences.Count, words.Count);
        if (Words == 0)
            return;
        var syllables = words.Sum(Syllables.Of);
        var long3 = words.Count(word => !Syllables.IsShortForm(word) && Syllables.Of(word) >= 3);
        Grade = 0.39 * Words / Sentences + 11.8 * syllables / Words - 15.59;
        Smog = 1.0430 * Math.Sqrt(long3 * 30.0 / Sentences) + 3.1291;
    }

    public int Words { get; }
    public int Sentences { get; }

    /// <summary>Flesch-Kincaid, in US school grades.</summary>
    public double Grade { get; }

    /// <summary>Means little below 30 sentences.</summary>
    public double Smog { get; }

    public static IEnumerable<string> SentencesOf(string text) =>
        text.Split('\n').SelectMany(line => SentenceEnd().Split(line)).Where(sentence => sentence.Any(char.IsLetter));

    public static IReadOnlyList<string> WordsOf(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"(?<=[.!?…][""”')]*)\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,:'’&/-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
