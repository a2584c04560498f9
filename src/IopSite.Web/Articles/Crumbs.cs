using IopSite.Web.Shared;

namespace IopSite.Web.Articles;

/// <summary>The way from the home page down to a page, without the page itself. Pure.</summary>
internal static class Crumbs
{
    public static IReadOnlyList<Crumb> Of(Article article, ArticleLibrary visible)
    {
        if (article.Path == "/")
            return [];
        var crumbs = new List<Crumb> { new(Addresses.In(article.Language, "/"), SiteTexts.Home) };
        for (var slash = article.Path.IndexOf('/', 1); slash > 0; slash = article.Path.IndexOf('/', slash + 1))
            if (visible.Find(article.Language, article.Path[..slash]) is { } parent)
                crumbs.Add(new(parent.Address, Navigation.Items(visible).FirstOrDefault(item => item.Path == parent.Path).Words ?? parent.Title));
        return crumbs;
    }
}
