using Deque.AxeCore.Playwright;
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
            Assert.Equal("/decide#step", new Uri(visit.Page.Url).PathAndQuery + new Uri(visit.Page.Url).Fragment);
        }

        Assert.Equal("An IOP may fit you", await visit.Page.Locator("#step-title").TextContentAsync());
        Assert.Equal(ToAnIop.Length, await visit.Page.Locator("input[name=given]").CountAsync());
        Assert.Empty(await visit.CookiesAsync());
        Assert.All(asked, request => Assert.DoesNotContain(ToAnIop, value => request.Url.Contains(value, StringComparison.Ordinal) || request.Referrer.Contains(value, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData]
    [InlineData("who.me")]
    [InlineData("who.me", "danger.yes")]
    [InlineData("who.me", "danger.no", "thoughts.yes")]
    [InlineData("who.someone", "their-danger.no", "their-thoughts.no", "their-stopping.yes")]
    public async Task Axe_finds_nothing_on_a_question_or_a_result_and_nothing_sticks_out_on_the_narrowest_phone(params string[] values)
    {
        await using var visit = await browser.VisitAsync(site, width: 320);
        await visit.OpenAsync("/decide");
        foreach (var value in values)
        {
            await visit.Page.Locator($"button[value='{value}']").ClickAsync();
            await visit.Page.Locator($"input[name=given][value='{value}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
        foreach (var closed in await visit.Page.Locator("#step summary").AllAsync())
            await closed.ClickAsync();

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty((await visit.Page.RunAxe()).Violations.SelectMany(violation => violation.Nodes, (violation, node) => $"{scheme}: {violation.Id}: {node.Html}"));
        }
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
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
