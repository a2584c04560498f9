using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

public sealed class ValidHtmlTests(Browser browser, Site site)
{
    [Fact]
    public async Task An_independent_checker_finds_every_page_and_state_valid()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = site.CreateClient();
        var pages = new Dictionary<string, string>();
        foreach (var path in Pages.All.Union(await Pages.EveryAsync(site, stop)))
            pages[path] = await client.GetStringAsync(path, stop);
        foreach (var (state, reach) in States.All)
            pages[state] = await AnswerAsync(reach);

        Expect.Nothing([.. (await HtmlValidator.ValidateAsync(pages, stop)).Select(finding => finding.ToString())]);
    }

    // As the server sent it: what a browser makes of it is valid at any rate.
    private async Task<string> AnswerAsync(Func<Visit, Site, Task> reach)
    {
        await using var visit = await browser.VisitAsync(site, javaScript: false);
        IResponse? last = null;
        visit.Page.Response += (_, response) => last = response.Request.IsNavigationRequest ? response : last;
        await reach(visit, site);
        return await last!.TextAsync();
    }
}
