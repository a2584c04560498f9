using IopSite.Web.Articles;

namespace IopSite.Web.Linting;

/// <summary><c>check --compare FILE</c>: eight words in a row that a page shares with a given text are not our own. Pure.</summary>
internal sealed class Comparison
{
    private const int Row = 8;

    private readonly HashSet<string> rows;

    public Comparison(string text) => rows = [.. Rows(text)];

    public IEnumerable<Finding> Of(ArticleLibrary library) =>
        from article in library.Texts
        from passage in article.Passages
        let shared = Rows(passage.Text).FirstOrDefault(rows.Contains)
        where shared is not null
        select new Finding(article.File, passage.Line, Level.Error, $"{Row} words in a row stand in the other text too: \"{shared}\"");

    private static IEnumerable<string> Rows(string text)
    {
        var words = Readability.WordsOf(text.ToLowerInvariant().Replace('’', '\''));
        for (var start = 0; start + Row <= words.Count; start++)
            yield return string.Join(' ', words.Skip(start).Take(Row));
    }
}
