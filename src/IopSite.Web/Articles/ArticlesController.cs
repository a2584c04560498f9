using IopSite.Web.Hosting;
using IopSite.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace IopSite.Web.Articles;

/// <summary>Every page that is Markdown: the address is the file's place.</summary>
[OutputCache(PolicyName = PageCachePolicy.Name)]
internal sealed class ArticlesController(LiveContent content, SiteOptions site) : Controller
{
    [HttpGet("/{**path}", Order = 1), HttpHead("/{**path}", Order = 1)]
    public IActionResult English(string? path) => Show(Addresses.English, path);

    [HttpGet("/es/{**path}"), HttpHead("/es/{**path}")]
    public IActionResult Spanish(string? path) => Show(Addresses.Spanish, path);

    private IActionResult Show(string language, string? path)
    {
        var address = $"/{path}";
        if (Addresses.Canonical(Request.Path) is { } canonical && Find(language, Addresses.Canonical(address) ?? address) is not null)
            return RedirectPermanentPreserveMethod(canonical);
        return Find(language, address) is { } article ? View(ViewOf(article), Page(language, article)) : NotFound();
    }

    private Article? Find(string language, string path) =>
        content.Visible.Find(language, path) ?? content.Visible.Find(Addresses.English, path);

    private ArticlePage Page(string language, Article article)
    {
        // A page that is shown in English on a Spanish address is English throughout; only its frame is Spanish.
        using var _ = new InLanguage(article.Language);
        var visible = content.Visible;
        // The page for a crisis shows no way up, so it tells machines of none.
        var crumbs = article.Path == "/crisis" ? [] : Crumbs.Of(article, visible);
        var profile = content.Current.Profile;
        var data = article.Path == "/" ? JsonLd.Home(article, profile, site) : JsonLd.Article(article, crumbs, profile, site);
        return new(article, IsFallback: article.Language != language, crumbs, Related.Of(article, visible), Pager.Of(article, visible), data);
    }

    private static string ViewOf(Article article) => article.Path switch
    {
        "/" => "Home",
        "/crisis" => "Crisis",
        _ => "Article",
    };
}
