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

        await ExpectNarrowAsync(visit, path);
    }

    [Fact]
    public async Task The_week_planner_does_not_scroll_sideways_with_all_its_boxes_open_or_with_its_picture()
    {
        await using var visit = await browser.VisitAsync(site, width: 320);
        var form = new WeekForm(visit.Page);
        await visit.OpenAsync("/iop/week");
        await form.OpenAllAsync();
        await ExpectNarrowAsync(visit, "the form");

        await form.MarkFullWeekAsync();
        await ExpectNarrowAsync(visit, "the picture");
    }

    private static async Task ExpectNarrowAsync(Visit visit, string what)
    {
        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 320, $"{what} is {width} px wide; sticking out: {await visit.Page.EvaluateAsync<string>(WhatSticksOut)}");
    }
}
