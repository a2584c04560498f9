using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

public sealed class NarrowScreenTests(Browser browser, Site site)
{
    private const string WhatSticksOut =
        """
        [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map(element => element.tagName.toLowerCase() + (element.id && '#' + element.id) + (element.className && '.' + element.className))
            .slice(0, 5).join(', ')
        """;

    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory, MemberData(nameof(AllPages))]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone(string path)
    {
        await using var visit = await browser.VisitAsync(site, width: 320);

        await visit.OpenAsync(path);

        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 320, $"{path} is {width} px wide; sticking out: {await visit.Page.EvaluateAsync<string>(WhatSticksOut)}");
    }
}
