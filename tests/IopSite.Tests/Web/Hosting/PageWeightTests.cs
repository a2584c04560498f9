using System.Text.RegularExpressions;

namespace IopSite.Tests.Web.Hosting;

/// <summary>What a first visit costs somebody with an old phone and little data, in bytes as they are sent.</summary>
public sealed partial class PageWeightTests(Site site)
{
    private const int FirstRoundTrip = 14_000, WholePage = 30_000, Crisis = 10_000;

    // Not so the form: it is never compressed, since it holds a secret beside what was typed.
    [Fact]
    public async Task A_page_and_what_it_waits_for_come_in_one_round_trip_and_all_of_it_in_thirty_kilobytes()
    {
        foreach (var path in Addresses().Matches((await site.GetAsync("/sitemap.xml")).Text).Select(match => match.Value).Where(path => path is not ("/talk" or "/es/talk")))
        {
            var page = await site.GetAsync(path, ("Accept-Encoding", "br"));
            var (waitedFor, later) = (0, 0);
            foreach (var link in page.Page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]"))
            {
                var size = (await site.GetAsync(link.GetAttribute("href") ?? link.GetAttribute("src") ?? "", ("Accept-Encoding", "br"))).Bytes.Length;
                if (link.GetAttribute("rel") == "stylesheet")
                    waitedFor += size;
                else
                    later += size;
            }

            Assert.True(waitedFor > 1000, $"{path} has no stylesheet");
            Assert.True(page.Bytes.Length + waitedFor <= FirstRoundTrip, $"{path} takes {page.Bytes.Length} bytes and waits for {waitedFor}");
            var whole = page.Bytes.Length + waitedFor + later;
            Assert.True(whole <= (path.EndsWith("/crisis", StringComparison.Ordinal) ? Crisis : WholePage), $"{path} takes {whole} bytes in all");
        }
    }

    [GeneratedRegex(@"(?<=<loc>https://[^/<]+)/[^<]*")]
    private static partial Regex Addresses();
}
