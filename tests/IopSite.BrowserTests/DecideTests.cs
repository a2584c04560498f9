using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

public sealed class DecideTests(Browser browser, Site site)
{
    private static readonly string[] ToAnIop =
        ["who.me", "danger.no", "thoughts.no", "stopping.no", "wish.yes", "night.no", "home.yes", "week.yes"];

    [Fact]
    public async Task Without_JavaScript_the_keyboard_alone_leads_through_it_and_each_press_begins_at_the_next_question()
    {
        await using var visit = await browser.VisitAsync(site, width: 320, javaScript: false);
        var asked = new List<(string Url, string Referrer)>();
        visit.Page.Request += (_, request) => asked.Add((request.Url, request.Headers.GetValueOrDefault("referer", "")));
        await visit.OpenAsync("/decide");
        await visit.Page.Keyboard.PressAsync("Tab");

        foreach (var value in ToAnIop)
        {
            await TabToAsync(visit.Page, value);
            await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Keyboard.PressAsync("Enter"), "**/decide*");
            await visit.Page.Locator($"input[name=given][value='{value}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await visit.Page.Locator("#step:focus").WaitForAsync();
            Assert.True(await visit.Page.Locator("#step-title").IsVisibleAsync());
            Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
            Assert.Equal("/decide#step", new Uri(visit.Page.Url).PathAndQuery + new Uri(visit.Page.Url).Fragment);
        }

        Assert.Equal("An IOP may fit you", await visit.Page.Locator("#step-title").TextContentAsync());
        Assert.Equal(ToAnIop.Length, await visit.Page.Locator("input[name=given]").CountAsync());
        Assert.Empty(await visit.CookiesAsync());
        Assert.All(asked, request => Assert.DoesNotContain(ToAnIop, value => request.Url.Contains(value, StringComparison.Ordinal) || request.Referrer.Contains(value, StringComparison.Ordinal)));
    }

    private static async Task TabToAsync(IPage page, string value)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.Locator($"button[value='{value}']:focus").CountAsync() > 0)
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"the keyboard does not reach {value}");
    }
}
