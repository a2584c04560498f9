using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

/// <summary>No test: pictures for a person to look at, taken by <c>tests/screenshots.sh</c> only.</summary>
public sealed class Screenshots(Browser browser, Site site)
{
    private const int RowsOfOneSheet = 8;

    private static readonly (string Name, int Width, ColorScheme Scheme, Media Media)[] Looks =
    [
        ("360-light", 360, ColorScheme.Light, Media.Screen),
        ("360-dark", 360, ColorScheme.Dark, Media.Screen),
        ("1280-light", 1280, ColorScheme.Light, Media.Screen),
        ("1280-dark", 1280, ColorScheme.Dark, Media.Screen),
        // US letter without its margins.
        ("print", 672, ColorScheme.Light, Media.Print),
    ];

    private const string Head =
        """
        <!doctype html><meta charset="utf-8"><title>Contact sheet</title>
        <style>
          body { margin: 12px; font: 14px sans-serif } h2 { margin: 14px 0 4px; font-size: 16px } div { display: flex; gap: 12px }
          figure { margin: 0; width: 310px; height: 420px; overflow: hidden; border: 1px solid #999 } img { width: 100% }
        </style>
        """;

    private readonly string folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? "";

    [Fact(Explicit = true)]
    public async Task Of_every_page_and_state_narrow_and_wide_in_light_and_dark_and_on_paper()
    {
        Assert.NotEqual("", folder);
        var names = new List<string>();
        await using (var visit = await browser.VisitAsync(site))
        {
            foreach (var path in Pages.All.Union(await Pages.EveryAsync(site, TestContext.Current.CancellationToken)))
            {
                await visit.OpenAsync(path);
                names.Add(await TakeAsync(visit.Page, path == "/" ? "home" : path));
            }
        }
        foreach (var (state, reach) in States.All)
        {
            await using var visit = await browser.VisitAsync(site);
            await reach(visit, site);
            names.Add(await TakeAsync(visit.Page, state));
        }
        await ContactSheetsAsync(names);
    }

    private async Task<string> TakeAsync(IPage page, string what)
    {
        var name = string.Join('-', what.Split('/', '?', '=', '%', ' ').Where(part => part != ""));
        foreach (var (look, width, scheme, media) in Looks)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, Media = media });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{look}.png"), FullPage = true });
        }
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.PdfAsync(new() { Path = Path.Combine(folder, $"{name}.pdf"), Format = "Letter" });
        return name;
    }

    // The tops of all pages side by side, a row a page: what is odd stands out.
    private async Task ContactSheetsAsync(IEnumerable<string> names)
    {
        await using var visit = await browser.VisitAsync(site, width: 1640);
        foreach (var (number, rows) in names.Chunk(RowsOfOneSheet).Index())
        {
            var html = Head + string.Concat(rows.Select(name => $"<h2>{name}</h2><div>{string.Concat(Looks.Select(look => Figure(name, look.Name)))}</div>"));
            var file = Path.Combine(folder, $"contact-sheet-{number + 1}");
            await File.WriteAllTextAsync($"{file}.html", html);
            await visit.Page.GotoAsync(new Uri($"{file}.html").AbsoluteUri);
            // Pages are long, and there are forty on one sheet.
            await visit.Page.ScreenshotAsync(new() { Path = $"{file}.png", FullPage = true, Timeout = 120_000 });
        }
    }

    private static string Figure(string name, string look) =>
        $"<figure><a href=\"{name}-{look}.png\"><img src=\"{name}-{look}.png\" alt=\"{look}\"></a></figure>";
}
