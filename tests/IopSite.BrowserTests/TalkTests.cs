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
        var before = Mails();

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
        var mail = await NewMailAsync(before);
        Assert.Contains("\nSubject: Callback request ", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_after_sending_shows_an_empty_form()
    {
        await using var visit = await browser.VisitAsync(site, javaScript: false);
        var form = new TalkForm(visit.Page);
        await visit.OpenAsync("/talk");
        var empty = await form.ValuesAsync();
        await form.FillAsync();
        await form.SendAsync();
        Assert.Equal("/talk/received", new Uri(visit.Page.Url).AbsolutePath);

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

    private HashSet<string> Mails() =>
        Directory.Exists(site.MailFolder) ? [.. Directory.EnumerateFiles(site.MailFolder, "*.eml")] : [];

    private async Task<string> NewMailAsync(HashSet<string> before)
    {
        var stop = TestContext.Current.CancellationToken;
        for (var tries = 0; tries < 30; tries++)
        {
            if (Mails().Except(before).FirstOrDefault() is { } file)
                return await File.ReadAllTextAsync(file, stop);
            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }
        throw new TimeoutException("no mail within 3 seconds");
    }
}
