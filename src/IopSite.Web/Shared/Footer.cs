using IopSite.Web.Articles;

namespace IopSite.Web.Shared;

/// <summary>The list of pages at the foot, which is the menu on a phone: the navigation, and what one looks for at the end of a page.</summary>
internal static class Footer
{
    private static readonly string[] Also = ["/crisis", "/talk/what-happens", "/private", "/privacy", "/accessibility", "/about", "/team"];

    public static IEnumerable<(string Address, string Words)> Links(ArticleLibrary visible, string language) =>
        Navigation.Items(visible).Select(item => (Addresses.In(language, item.Path), item.Words))
            .Concat(Also.Select(path => visible.Find(language, path) ?? visible.Find(Addresses.English, path)).OfType<Article>()
                .Select(page => (Addresses.In(language, page.Path), page.Title)));
}
