using System.Globalization;
using System.Text;
using System.Xml.Linq;
using IopSite.Web.Articles;
using IopSite.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace IopSite.Web.Machines;

/// <summary>What search engines and feed readers ask for.</summary>
[OutputCache(PolicyName = PageCachePolicy.Name)]
internal sealed class SitemapController(LiveContent content, SiteOptions site) : Controller
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [HttpGet("/sitemap.xml"), HttpHead("/sitemap.xml")]
    public IActionResult Sitemap()
    {
        var visible = content.Visible;
        var pages = visible.All.OrderBy(page => page.Address, StringComparer.Ordinal)
            .Select(page => Location(page.Address, page.Matter.Reviewed, Translations(page, visible)));
        return Xml(new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html), pages.Append(Location("/talk", null, []))), "application/xml");
    }

    [HttpGet("/feed.xml"), HttpHead("/feed.xml")]
    public IActionResult Feed()
    {
        var pages = content.Visible.All.Where(page => page.Language == Addresses.English)
            .OrderByDescending(page => page.Matter.Published).ThenBy(page => page.Path, StringComparer.Ordinal).ToList();
        var profile = content.Current.Profile;
        return Xml(new XElement(Atom + "feed",
            new XElement(Atom + "id", site.Absolute("/")),
            new XElement(Atom + "title", profile.Name),
            new XElement(Atom + "updated", Moment(pages.Max(page => page.Matter.Reviewed))),
            new XElement(Atom + "author", new XElement(Atom + "name", profile.Name)),
            Link("self", "/feed.xml"),
            Link("alternate", "/"),
            pages.Select(Entry)), "application/atom+xml");
    }

    private XElement Entry(Article page) => new(Atom + "entry",
        new XElement(Atom + "id", site.Absolute(page.Address)),
        new XElement(Atom + "title", page.Title),
        new XElement(Atom + "updated", Moment(page.Matter.Reviewed)),
        new XElement(Atom + "published", Moment(page.Matter.Published)),
        Link("alternate", page.Address),
        new XElement(Atom + "summary", page.Matter.Description));

    private XElement Link(string relation, string path) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", site.Absolute(path)));

    private XElement Location(string address, DateOnly? changed, IEnumerable<XElement> translations) => new(Map + "url",
        new XElement(Map + "loc", site.Absolute(address)),
        changed is { } date ? new XElement(Map + "lastmod", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        translations);

    private IEnumerable<XElement> Translations(Article page, ArticleLibrary visible)
    {
        var languages = visible.All.Where(other => other.Path == page.Path).OrderBy(other => other.Language, StringComparer.Ordinal).ToList();
        return languages.Count < 2 ? [] : languages.Select(other => new XElement(Html + "link",
            new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", site.Absolute(other.Address))));
    }

    private ContentResult Xml(XElement root, string type) =>
        Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n", type, Encoding.UTF8);

    private static string Moment(DateOnly date) => date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
