using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>The week planner, as a visitor marks it.</summary>
internal sealed class WeekForm(IPage page)
{
    /// <summary>The question of each kind of mark opens its boxes.</summary>
    public async Task OpenAllAsync()
    {
        var closed = page.Locator(".plan details:not([open]) summary");
        while (await closed.CountAsync() > 0)
            await closed.First.ClickAsync();
    }

    /// <summary>Marks are labels as large as a finger, around a box.</summary>
    public Task TickAsync(string kind, string window) => page.Locator($"label:has([name={kind}][value={window}])").ClickAsync();

    public async Task StartFromAsync(string usual)
    {
        await page.Locator($"[name=Usual][value={usual}]").ClickAsync();
        await page.WaitForSelectorAsync(".house-week");
    }

    public async Task ShowAsync()
    {
        await page.Locator(".send button").ClickAsync();
        await page.WaitForSelectorAsync(".house-week");
    }

    public async Task<string> ResultAsync() => await page.Locator("main h1 + p").InnerTextAsync();

    /// <summary>A night nurse with two children: every kind of mark is in the picture.</summary>
    public async Task MarkFullWeekAsync()
    {
        await page.Locator("#Trip").SelectOptionAsync("30");
        await StartFromAsync("nights");
        await StartFromAsync("school-run");
    }
}
