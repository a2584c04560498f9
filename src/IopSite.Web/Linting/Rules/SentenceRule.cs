namespace IopSite.Web.Linting.Rules;

/// <summary>No sentence is longer than a breath.</summary>
internal sealed class SentenceRule : ILintRule
{
    private const int Most = 25;

    public IEnumerable<Finding> Of(LintedPage page) =>
        from passage in page.Passages
        where passage.IsCounted
        from sentence in Readability.SentencesOf(passage.Text)
        let words = Readability.WordsOf(sentence)
        where words.Count > Most
        select page.Warning(passage.Line, $"a sentence of {words.Count} words, {Most} at most: \"{string.Join(' ', words.Take(6))} …\"");
}
