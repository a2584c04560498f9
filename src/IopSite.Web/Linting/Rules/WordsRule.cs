using System.Text.RegularExpressions;

namespace IopSite.Web.Linting.Rules;

/// <summary>Words to avoid, each with what to write instead.</summary>
internal sealed class WordsRule(IReadOnlyList<WordToAvoid> words) : ILintRule
{
    public IEnumerable<Finding> Of(LintedPage page)
    {
        if (!page.IsEnglish)
            yield break;
        foreach (var passage in page.Passages)
            foreach (var (word, hit) in Hits(passage.Text))
                if (word.Level == Level.Error || !page.Article.Matter.Allow.ContainsKey(word.Term))
                    yield return new(page.File, passage.Line, word.Level, Words(word, hit.Value));
    }

    // "drug addicts" is one fault, and not "addicts" and "addict" as well.
    private IEnumerable<(WordToAvoid Word, Match Hit)> Hits(string text)
    {
        var hits = words.SelectMany(word => word.Pattern.Matches(text).Select(hit => (Word: word, Hit: hit)))
            .OrderByDescending(found => found.Hit.Length).ThenByDescending(found => found.Word.Term.Length).ToList();
        return hits.Where((found, index) =>
            !IsInside(found.Hit, text, found.Word.Exceptions) && !hits.Take(index).Any(longer => Covers(longer.Hit, found.Hit)));
    }

    private static bool Covers(Match longer, Match shorter) =>
        longer.Index <= shorter.Index && shorter.Index + shorter.Length <= longer.Index + longer.Length;

    private static bool IsInside(Match hit, string text, IEnumerable<string> phrases) => phrases.Any(phrase =>
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            if (at <= hit.Index && hit.Index + hit.Length <= at + phrase.Length)
                return true;
        return false;
    });

    private static string Words(WordToAvoid word, string hit) =>
        $"'{hit}' ({word.Reason}): write {word.Instead}{(word.Level == Level.Warning ? $", or decide it: allow: {{ \"{word.Term}\": \"why\" }}" : "")}";
}
