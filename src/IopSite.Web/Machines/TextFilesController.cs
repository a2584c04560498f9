using System.Globalization;
using System.Text;
using IopSite.Web.Articles;
using IopSite.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace IopSite.Web.Machines;

/// <summary><c>robots.txt</c> and <c>security.txt</c>.</summary>
[OutputCache(PolicyName = PageCachePolicy.Name)]
internal sealed class TextFilesController(LiveContent content, SiteOptions site, Started started) : Controller
{
    private static readonly TimeSpan SecurityTextLasts = TimeSpan.FromDays(180);

    [HttpGet("/robots.txt"), HttpHead("/robots.txt")]
    public IActionResult Robots() =>
        Text($"User-agent: *\nDisallow: /talk/received\nDisallow: /leave\nDisallow: /desk/\nDisallow: /dev/\n\nSitemap: {site.Absolute("/sitemap.xml")}\n");

    /// <summary>RFC 9116. Expires 180 days after the start, so that a site that nobody looks after does not look as if somebody did.</summary>
    [HttpGet("/.well-known/security.txt"), HttpHead("/.well-known/security.txt")]
    public IActionResult Security()
    {
        var expires = (started.At + SecurityTextLasts).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Text($"""
            Contact: mailto:{content.Current.Profile.Corrections}
            Expires: {expires}
            Preferred-Languages: en, es
            Canonical: {site.Absolute("/.well-known/security.txt")}

            """.ReplaceLineEndings("\n"));
    }

    private ContentResult Text(string text) => Content(text, "text/plain", Encoding.UTF8);
}
