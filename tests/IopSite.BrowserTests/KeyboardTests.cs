using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

public sealed class KeyboardTests(Browser browser, Site site)
{
    [Theory, InlineData("/"), InlineData("/iop"), InlineData("/faq"), InlineData("/talk")]
    public async Task The_first_stop_of_the_keyboard_is_a_visible_link_that_skips_to_the_content(string path)
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync(path);

        await visit.Page.Keyboard.PressAsync("Tab");

        var focused = visit.Page.Locator(":focus");
        Assert.StartsWith("#", await focused.GetAttributeAsync("href"), StringComparison.Ordinal);
        var box = await focused.BoundingBoxAsync();
        Assert.True(box is { X: >= 0, Y: >= 0, Width: > 10, Height: > 10 }, "the link cannot be seen while it has the focus");

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        // Past the link, the keyboard goes on inside the content, not in the navigation.
        Assert.Equal(1, await visit.Page.Locator("main :focus").CountAsync());
    }
}
