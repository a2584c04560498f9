using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

/// <summary>No test: pictures for a person to look at, taken by <c>tests/screenshots.sh</c> only.</summary>
public sealed class Screenshots(Browser browser, Site site)
{
    [Fact(Explicit = true)]
    public async Task Of_every_page_narrow_and_wide_in_light_and_dark_and_on_paper()
    {
        var folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? throw new InvalidOperationException("SCREENSHOTS names no folder");
        await using var visit = await browser.VisitAsync(site);
        foreach (var path in Pages.All)
        {
            var name = path == "/" ? "home" : string.Join('-', path.Split('/', '?', '=', '%').Where(part => part != ""));
            await visit.OpenAsync(path);
            foreach (var width in new[] { 360, 1280 })
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await visit.Page.SetViewportSizeAsync(width, 800);
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png".ToLowerInvariant()), FullPage = true });
                }
            }
            await visit.Page.PdfAsync(new() { Path = Path.Combine(folder, $"{name}.pdf"), Format = "Letter" });
        }
    }
}
