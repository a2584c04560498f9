using IopSite.Web.Articles;

namespace IopSite.Web.Shared;

/// <summary>The list of pages at the foot, which is the menu on a phone: the navigation, and what one looks for at the end of a page.</summary>
internal static class Footer
{
    public static IEnumerable<(string Address, string Words)> Links(ArticleLibrary visible, string language) =>
        Navigation.Items(visible).Select(item => (Addresses.In(language, item.Path), item.Words))
            .Append((Addresses.In(language, "/search"), SiteTexts.NavSearch))
            .Concat(Also().Where(item => visible.Find(Addresses.English, item.Path) is not null)
                .Select(item => (Addresses.In(language, item.Path), item.Words)));

    private static IEnumerable<(string Path, string Words)> Also() =>
    [
        ("/crisis", SiteTexts.FootCrisis),
        ("/talk/what-happens", SiteTexts.FootCall),
        ("/support", SiteTexts.FootSupport),
        ("/stories", SiteTexts.FootStories),
        ("/team", SiteTexts.FootTeam),
        ("/about", SiteTexts.FootAbout),
        ("/private", SiteTexts.FootPrivate),
        ("/privacy", SiteTexts.FootPrivacy),
        ("/accessibility", SiteTexts.FootAccessibility),
        ("/about/notices", SiteTexts.FootNotices),
    ];
}
