using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

public sealed class LeaveTests(Browser browser, Site site)
{
    [Theory]
    [InlineData("Shift")]
    [InlineData("link")]
    public async Task Leaving_blanks_the_page_at_once_and_Back_does_not_lead_to_it(string way)
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/family");
        await visit.OpenAsync("/talk");
        await new TalkForm(visit.Page).TypeAsync("Name", "Sam");

        if (way == "link")
            await visit.Page.Locator("aside a.leave").ClickAsync();
        else
            for (var press = 0; press < 3; press++)
                await visit.Page.Keyboard.PressAsync("Shift");

        var history = await HistoryAfterLeavingAsync(visit.Page);
        Assert.Contains("/family", history, StringComparison.Ordinal);
        Assert.DoesNotContain("/talk", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_capital_letters_leaves_nowhere()
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/talk");
        await visit.Page.Locator("[name=Name]").FocusAsync();

        foreach (var key in new[] { "Shift+S", "Shift+A", "Shift+M", "Shift", "Shift" })
            await visit.Page.Keyboard.PressAsync(key);

        Assert.Equal("SAM", await visit.Page.Locator("[name=Name]").InputValueAsync());
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_JavaScript_the_link_leads_to_the_neutral_page_all_the_same()
    {
        await using var visit = await browser.VisitAsync(site, javaScript: false);
        await visit.OpenAsync("/talk");

        await visit.Page.Locator("aside a.leave").ClickAsync();

        await HistoryAfterLeavingAsync(visit.Page);
    }

    [Fact]
    public async Task The_error_summary_takes_the_focus()
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/talk");

        await new TalkForm(visit.Page).SendAsync();

        await visit.Page.Locator("[data-error-summary]:focus").WaitForAsync();
    }

    // The neutral page is another's and is not reached here: that the browser went there stands in its history.
    private static async Task<string> HistoryAfterLeavingAsync(IPage page)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await HistoryAsync(page) is { } history && history.Contains("https://www.weather.gov/", StringComparison.Ordinal))
                return history;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("The browser did not leave.");
    }

    private static async Task<string?> HistoryAsync(IPage page)
    {
        try
        {
            var devtools = await page.Context.NewCDPSessionAsync(page);
            return (await devtools.SendAsync("Page.getNavigationHistory"))!.Value.GetProperty("entries").ToString();
        }
        // With its back/forward cache on, Chromium swaps the page while it leaves.
        catch (PlaywrightException)
        {
            return null;
        }
    }
}
