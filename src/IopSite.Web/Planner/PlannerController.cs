using IopSite.Web.Articles;
using IopSite.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IopSite.Web.Planner;

/// <summary>The week planner's answer. It stands in no address and is kept nowhere; the page to fill in is an article's.</summary>
internal sealed class PlannerController(LiveContent content) : Controller
{
    public const string Path = "/iop/week";

    // The empty name keeps MVC from taking a posted field called "form" for a prefix of all the others.
    [HttpPost(Path)]
    [Consumes("application/x-www-form-urlencoded")]
    public IActionResult English([FromForm(Name = "")] WeekForm? form) => Show(Addresses.English, form);

    [HttpPost("/es" + Path)]
    [Consumes("application/x-www-form-urlencoded")]
    public IActionResult Spanish([FromForm(Name = "")] WeekForm? form) => Show(Addresses.Spanish, form);

    private IActionResult Show(string language, WeekForm? form)
    {
        var visible = content.Visible;
        if ((visible.Find(language, Path) ?? visible.Find(Addresses.English, Path)) is not { } article)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        // MVC hands over no form at all when it cannot read the body; that is a fault of the model besides.
        var posted = PostedWeek.Read(form ?? new WeekForm());
        var fitted = FittedWeek.Of(posted.Week, content.Current.Profile.Sessions, form?.Show);
        using var _ = new InLanguage(article.Language);
        return View("Week", new WeekPage(
            article, Crumbs.Of(article, visible), fitted, posted.HasUnknown || !ModelState.IsValid, Addresses.In(language, "/").TrimEnd('/')));
    }
}
