using IopSite.Web.Articles;
using IopSite.Web.Hosting;
using IopSite.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace IopSite.Web.Deciding;

/// <summary>The decision guide. A press is answered with the page itself: answers travel in its hidden fields, and are kept nowhere else.</summary>
internal sealed class DecidingController(LiveContent content, SiteOptions site) : Controller
{
    [HttpGet(Guide.Path), HttpHead(Guide.Path), OutputCache(PolicyName = PageCachePolicy.Name)]
    public IActionResult English() => Open(Addresses.English);

    [HttpGet("/es" + Guide.Path), HttpHead("/es" + Guide.Path), OutputCache(PolicyName = PageCachePolicy.Name)]
    public IActionResult Spanish() => Open(Addresses.Spanish);

    [HttpPost(Guide.Path)]
    public IActionResult EnglishStep([FromForm] string?[]? given, [FromForm] string? answer, [FromForm] string? show) =>
        Step(Addresses.English, given, answer, show);

    [HttpPost("/es" + Guide.Path)]
    public IActionResult SpanishStep([FromForm] string?[]? given, [FromForm] string? answer, [FromForm] string? show) =>
        Step(Addresses.Spanish, given, answer, show);

    private IActionResult Open(string language)
    {
        if (Addresses.Canonical(Request.Path) is { } canonical)
            return RedirectPermanentPreserveMethod(canonical);
        if (Find(language) is not { } article)
            return NotFound();
        return article.Guide is { } guide
            ? Show(language, article, GuideStep.First(guide), isOpened: true)
            : View("/Articles/Article.cshtml", Page(language, article));
    }

    private IActionResult Step(string language, string?[]? given, string? answer, string? show)
    {
        Response.Headers.CacheControl = "no-store";
        return Find(language) is { Guide: { } guide } article
            ? Show(language, article, GuideStep.Of(guide, given ?? [], answer, show), isOpened: false)
            : NotFound();
    }

    private Article? Find(string language) =>
        content.Visible.Find(language, Guide.Path) ?? content.Visible.Find(Addresses.English, Guide.Path);

    private ViewResult Show(string language, Article article, GuideStep step, bool isOpened) =>
        View("Decide", new DecidePage(Page(language, article), step, Addresses.In(language, Guide.Path), isOpened));

    private ArticlePage Page(string language, Article article)
    {
        using var _ = new InLanguage(article.Language);
        var visible = content.Visible;
        var crumbs = Crumbs.Of(article, visible);
        return new(article, IsFallback: article.Language != language, crumbs, Related.Of(article, visible), Pager.Of(article, visible),
            JsonLd.Article(article, crumbs, content.Current.Profile, site));
    }
}
