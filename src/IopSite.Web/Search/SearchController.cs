using IopSite.Web.Articles;
using Microsoft.AspNetCore.Mvc;

namespace IopSite.Web.Search;

/// <summary>The search. What is typed is part of the address, so nothing of the answer is kept anywhere, and nothing of it is logged.</summary>
internal sealed class SearchController(LiveContent content, LiveSearch search) : Controller
{
    private static readonly string[] Popular = ["/iop", "/cost", "/iop/flexibility", "/family/supporting", "/work", "/talk/what-happens", "/faq"];

    [HttpGet("/search"), HttpHead("/search")]
    public IActionResult English(string? q) => Show(Addresses.English, q);

    [HttpGet("/es/search"), HttpHead("/es/search")]
    public IActionResult Spanish(string? q) => Show(Addresses.Spanish, q);

    private ViewResult Show(string language, string? query)
    {
        Response.Headers.CacheControl = "no-store";
        var whole = query?.Trim() ?? "";
        // Too long is answered too, by how it begins.
        var typed = whole.Length <= SearchPage.LongestQuery ? whole : whole[..SearchPage.LongestQuery];
        var words = PlainWords.Of(typed);
        return View("Search", new SearchPage(
            typed, content.Current.Terms.CrisisIn(PlainWords.Of(whole)), search.Find(language, words), [.. Pages(language)]));
    }

    private IEnumerable<RelatedPage> Pages(string language) =>
        Popular.Select(path => content.Visible.Find(language, path) ?? content.Visible.Find(Addresses.English, path)).OfType<Article>()
            .Select(page => new RelatedPage(Addresses.In(language, page.Path), page.Title, page.Matter.Description));
}
