namespace IopSite.Web.Articles;

/// <summary>What the view of an article shows around the article itself.</summary>
/// <param name="IsFallback">Asked for in Spanish, shown in English.</param>
internal sealed record ArticlePage(
    Article Article, bool IsFallback, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<RelatedPage> Related, Pager Pager, string JsonLd)
{
    /// <summary>Of the language in which the page was asked for: "/es" or nothing.</summary>
    public string Prefix => IsFallback || Article.Language == Addresses.Spanish ? $"/{Addresses.Spanish}" : "";
}
