using System.Xml.Linq;

namespace IopSite.BrowserTests.Support;

internal static class Pages
{
    /// <summary>One page of each kind that one only reads.</summary>
    public static readonly string[] ToRead =
    [
        "/", "/iop/compare", "/iop/week", "/decide", "/cost", "/family", "/faq", "/faq/insurance", "/stories/money", "/sheets/my-week",
        "/crisis", "/privacy", "/private", "/talk/what-happens", "/search", "/search?q=insurrance", "/search?q=overdose", "/es/search?q=quiero%20morir",
    ];

    public static readonly string[] All = [.. ToRead, "/talk", "/es/talk"];

    /// <summary>Every page that the sitemap names.</summary>
    public static async Task<IReadOnlyList<string>> EveryAsync(Site site, CancellationToken stop)
    {
        using var client = site.CreateClient();
        var map = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", stop));
        return [.. map.Descendants().Where(element => element.Name.LocalName == "loc").Select(address => new Uri(address.Value).AbsolutePath)];
    }
}
