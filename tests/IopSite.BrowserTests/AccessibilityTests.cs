using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

public sealed class AccessibilityTests(Browser browser, Site site)
{
    private static readonly (int Width, ColorScheme Scheme)[] Looks =
        [(320, ColorScheme.Light), (320, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark)];

    // The dark scheme changes colours and nothing else; the rest would be checked twice.
    private static readonly AxeRunOptions OnlyColours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory, MemberData(nameof(AllPages))]
    public async Task Axe_finds_nothing_on_a_narrow_or_wide_screen_in_light_or_dark(string path)
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync(path);

        await ExpectNothingAsync(visit.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_form_when_it_shows_errors()
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/talk");
        await new TalkForm(visit.Page).SendAsync();
        await visit.Page.WaitForSelectorAsync("[data-error-summary]");

        await ExpectNothingAsync(visit.Page);
    }

    private static async Task ExpectNothingAsync(IPage page)
    {
        var findings = new List<string>();
        foreach (var (width, scheme) in Looks)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var violations = (await page.RunAxe(scheme == ColorScheme.Dark ? OnlyColours : null)).Violations;
            findings.AddRange(violations.SelectMany(violation => violation.Nodes, (violation, node) =>
                $"{width} px {scheme}: {violation.Id} at {node.Target}: {violation.Help}: {node.Html}"));
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
