using IopSite.Web.Articles;
using IopSite.Web.Hosting;
using IopSite.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace IopSite.Web.Faq;

/// <summary>All questions on one page; each has its own address besides, which <see cref="ArticlesController"/> serves.</summary>
[OutputCache(PolicyName = PageCachePolicy.Name)]
internal sealed class FaqController(LiveContent content, SiteOptions site) : Controller
{
    [HttpGet("/faq"), HttpHead("/faq")]
    public IActionResult English() => Show(Addresses.English);

    [HttpGet("/es/faq"), HttpHead("/es/faq")]
    public IActionResult Spanish() => Show(Addresses.Spanish);

    private IActionResult Show(string language)
    {
        if (Addresses.Canonical(Request.Path) is { } canonical)
            return RedirectPermanentPreserveMethod(canonical);
        var visible = content.Visible;
        if ((visible.Find(language, "/faq") ?? visible.Find(Addresses.English, "/faq")) is not { } intro)
            return NotFound();
        using var _ = new InLanguage(intro.Language);
        var groups = QuestionGroup.Of(visible.All.Where(page => page.IsQuestion && page.Language == intro.Language));
        var data = JsonLd.Questions(groups.SelectMany(group => group.Questions), site);
        return View("Faq", new FaqPage(
            new(intro, IsFallback: intro.Language != language, Crumbs.Of(intro, visible), Related.Of(intro, visible), Pager.Of(intro, visible), data), groups));
    }
}
