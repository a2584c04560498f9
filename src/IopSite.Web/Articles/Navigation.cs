using IopSite.Web.Shared;

namespace IopSite.Web.Articles;

/// <summary>The main navigation: of the pages that it could show, those that exist.</summary>
internal static class Navigation
{
    public static IEnumerable<(string Path, string Words)> Items(ArticleLibrary visible) =>
        Possible().Where(item => visible.Find(Addresses.English, item.Path) is not null);

    /// <summary>The item whose section a page belongs to.</summary>
    public static bool IsCurrent(string item, string? path) =>
        path == item || path?.StartsWith($"{item}/", StringComparison.Ordinal) == true;

    private static IEnumerable<(string Path, string Words)> Possible() =>
    [
        ("/iop", SiteTexts.NavIop),
        ("/work", SiteTexts.NavWork),
        ("/family", SiteTexts.NavFamily),
        ("/cost", SiteTexts.NavCost),
        ("/decide", SiteTexts.NavDecide),
        ("/faq", SiteTexts.NavFaq),
    ];
}
