using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

/// <summary>axe with all its rules, those of good practice included. <c>tests/accessibility.sh</c> tries every page in every look.</summary>
public sealed class AccessibilityTests(Browser browser, Site site)
{
    private static readonly Look[] All =
    [
        .. from width in new[] { 320, 1280 }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           select new Look(width, scheme, ForcedColors.None),
        new(320, ColorScheme.Light, ForcedColors.Active),
        new(1280, ColorScheme.Dark, ForcedColors.Active),
    ];

    // Both widths, and each scheme at one of them: the rest of the matrix has a command of its own.
    private static readonly Look[] Some = [All[0], All[1], All[2], All[5]];

    public static TheoryData<string> PagesOfEachKind => [.. Pages.All];

    public static TheoryData<string> EveryState => [.. States.All.Keys];

    [Theory, MemberData(nameof(PagesOfEachKind))]
    public async Task Axe_finds_nothing_on_a_page_of_each_kind(string path)
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync(path);

        Expect.Nothing(await FindingsAsync(visit.Page, Some));
    }

    [Theory, MemberData(nameof(EveryState))]
    public async Task Axe_finds_nothing_in_any_state(string state)
    {
        await using var visit = await browser.VisitAsync(site);
        await States.All[state](visit, site);

        Expect.Nothing(await FindingsAsync(visit.Page, Some));
    }

    [Fact]
    public Task Axe_finds_nothing_on_any_page() => OnEveryPageAsync(All[2..3]);

    [Fact(Explicit = true)]
    public Task Axe_finds_nothing_on_any_page_in_any_look() => OnEveryPageAsync(All);

    [Theory(Explicit = true), MemberData(nameof(EveryState))]
    public async Task Axe_finds_nothing_in_any_state_in_any_look(string state)
    {
        await using var visit = await browser.VisitAsync(site);
        await States.All[state](visit, site);

        Expect.Nothing(await FindingsAsync(visit.Page, All));
    }

    private async Task OnEveryPageAsync(Look[] looks)
    {
        await using var visit = await browser.VisitAsync(site);
        var pages = await Pages.EveryAsync(site, TestContext.Current.CancellationToken);
        Assert.True(pages.Count > 75, "the sitemap misses pages");
        var findings = new List<string>();
        foreach (var path in pages)
        {
            await visit.OpenAsync(path);
            findings.AddRange((await FindingsAsync(visit.Page, looks)).Select(finding => $"{path}: {finding}"));
        }
        Expect.Nothing(findings);
    }

    private static async Task<List<string>> FindingsAsync(IPage page, Look[] looks)
    {
        var axe = await Axe.OnAsync(page);
        var findings = new List<string>();
        foreach (var look in looks)
        {
            await page.SetViewportSizeAsync(look.Width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme, ForcedColors = look.Forced });
            // Where colors change and nothing else, the rest would be checked twice.
            var isColorsOnly = looks.Length > 1 && look is not { Scheme: ColorScheme.Light, Forced: ForcedColors.None };
            findings.AddRange((await axe.ViolationsAsync(isColorsOnly)).Select(violation => $"{look}: {violation}"));
        }
        return findings;
    }

    private sealed record Look(int Width, ColorScheme Scheme, ForcedColors Forced);
}
