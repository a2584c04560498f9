using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

public sealed class ReadingTests(Browser browser, Site site)
{
    private const string WhatIsKept =
        """
        async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
            (await navigator.serviceWorker.getRegistrations()).length].join(' ')
        """;

    public static TheoryData<string> PagesToRead => [.. Pages.ToRead];

    [Theory, MemberData(nameof(PagesToRead))]
    public async Task Reading_pages_make_no_request_to_another_origin_and_keep_nothing_on_the_device(string path)
    {
        await using var visit = await browser.VisitAsync(site);

        var response = await visit.OpenAsync(path);
        // What a page loads late (lazy images, an idle script) counts too.
        await visit.Page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.Contains(site.Address(path), visit.Requests);
        Assert.DoesNotContain(visit.Requests, url => !url.StartsWith(site.Origin + "/", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal));
        Assert.Empty(await visit.CookiesAsync());
        Assert.Equal("0 0 0 0", await visit.Page.EvaluateAsync<string>(WhatIsKept));
        Assert.Null(await response.HeaderValueAsync("set-cookie"));
    }
}
