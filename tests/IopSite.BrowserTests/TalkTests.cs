using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

public sealed class TalkTests(Browser browser, Site site)
{
    [Fact]
    public async Task The_form_works_without_JavaScript_and_keeps_what_was_typed_when_something_is_wrong()
    {
        await using var visit = await browser.VisitAsync(site, width: 360, javaScript: false);
        var form = new TalkForm(visit.Page);
        var before = site.Mails();

        await visit.OpenAsync("/talk");
        await form.FillAsync();
        await form.TypeAsync("Phone", "12");
        var typed = await form.ValuesAsync();
        await form.SendAsync();

        var summary = visit.Page.Locator("[data-error-summary]");
        Assert.True(await summary.IsVisibleAsync());
        var link = await summary.Locator("a[href^='#']").First.GetAttributeAsync("href");
        Assert.Equal("Phone", await visit.Page.Locator(link!).GetAttributeAsync("name"));
        Assert.Equal(typed, await form.ValuesAsync());

        await form.TypeAsync("Phone", "(212) 555-0143");
        await form.SendAsync();

        Assert.Equal("/talk/received", new Uri(visit.Page.Url).AbsolutePath);
        Assert.StartsWith("Callback request ", (await site.NextMailAsync(before)).Subject, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Going_back_after_sending_shows_an_empty_form(bool javaScript)
    {
        await using var visit = await browser.VisitAsync(site, javaScript: javaScript);
        var form = new TalkForm(visit.Page);
        await visit.OpenAsync("/talk");
        var empty = await form.ValuesAsync();
        await form.FillAsync();
        await form.SendAsync();
        await visit.Page.WaitForURLAsync("**/talk/received*");

        await GoBackAsync(visit.Page);

        Assert.Equal("/talk", new Uri(visit.Page.Url).AbsolutePath);
        Assert.Equal(empty, await form.ValuesAsync());
    }

    // With its back/forward cache on, Chromium swaps the page under Playwright; on a busy machine the first try may meet the old one.
    private static async Task GoBackAsync(IPage page)
    {
        try
        {
            await page.GoBackAsync();
        }
        catch (PlaywrightException error) when (error.Message.Contains("Not attached", StringComparison.Ordinal))
        {
            await page.GoBackAsync();
        }
    }
}
