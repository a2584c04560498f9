using IopSite.Web.Shared;

namespace IopSite.Web.Articles;

/// <summary>Where a reader may go on to. Pure.</summary>
internal static class Related
{
    private const int Most = 4;

    /// <summary>The author's choice; where there is none, the page's neighbors in its section.</summary>
    public static IReadOnlyList<RelatedPage> Of(Article article, ArticleLibrary visible)
    {
        var paths = article.Matter.Related.Count > 0 ? article.Matter.Related : Neighbors(article, visible);
        return [.. paths.Select(path => Page(article.Language, path, visible)).OfType<RelatedPage>().Take(Most)];
    }

    private static IReadOnlyList<string> Neighbors(Article article, ArticleLibrary visible) =>
        [.. visible.All.Where(other => other.Language == article.Language && other.Path != article.Path && Section(other) == Section(article))
            .OrderBy(other => other.Matter.Order).ThenBy(other => other.Path, StringComparer.Ordinal).Select(other => other.Path)];

    private static string Section(Article article) => article.Path.Split('/')[1];

    private static RelatedPage? Page(string language, string path, ArticleLibrary visible)
    {
        if (path == "/talk")
            return new(Addresses.In(language, path), SiteTexts.TalkTitle, SiteTexts.TalkDescription);
        var page = visible.Find(language, path) ?? visible.Find(Addresses.English, path);
        return page is null ? null : new(page.Address, page.Title, page.Matter.Description);
    }
}
