using IopSite.Web.Shared;

namespace IopSite.Web.Articles;

/// <summary>Where a reader may go on to. Pure.</summary>
internal static class Related
{
    private const int MostChosen = 4;
    private const int MostAlike = 3;

    // Below this, pages share a word or two by chance.
    private const double LeastLikeness = 0.1;

    // Both stand on every page already.
    private static readonly string[] AlwaysThere = ["/", "/crisis"];

    /// <summary>The author's choice, which may be none; without one, the pages that are most alike.</summary>
    public static IReadOnlyList<RelatedPage> Of(Article article, ArticleLibrary visible) => article.Matter.Related is { } chosen
        ? [.. chosen.Select(path => Page(article.Language, path, visible)).OfType<RelatedPage>().Take(MostChosen)]
        : [.. Alike(article, visible).Take(MostAlike).Select(Page)];

    private static IEnumerable<Article> Alike(Article article, ArticleLibrary visible) => visible.All
        .Where(other => other.Language == article.Language && other.Path != article.Path && !other.Matter.Draft && !AlwaysThere.Contains(other.Path))
        .Select(other => (Page: other, Likeness: visible.Likeness.Of(article, other)))
        .Where(other => other.Likeness >= LeastLikeness)
        .OrderByDescending(other => other.Likeness).ThenBy(other => other.Page.Path, StringComparer.Ordinal)
        .Select(other => other.Page);

    private static RelatedPage? Page(string language, string path, ArticleLibrary visible)
    {
        if (path == "/talk")
            return new(Addresses.In(language, path), SiteTexts.TalkTitle, SiteTexts.TalkDescription);
        var page = visible.Find(language, path) ?? visible.Find(Addresses.English, path);
        return page is null ? null : Page(page);
    }

    private static RelatedPage Page(Article page) => new(page.Address, page.Title, page.Matter.Description);
}
