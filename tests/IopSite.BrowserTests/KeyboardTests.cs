using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

/// <summary>Whole journeys with nothing but the keyboard: what a person reaches by Tab, in that order, and what shows on the way.</summary>
public sealed class KeyboardTests(Browser browser, Site site)
{
    [Theory, InlineData("/"), InlineData("/iop"), InlineData("/faq"), InlineData("/talk"), InlineData("/crisis")]
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

    [Theory, InlineData("/", 320), InlineData("/iop/compare", 1280), InlineData("/faq", 320), InlineData("/talk", 320)]
    public async Task Every_stop_of_the_keyboard_is_seen_with_its_ring_and_none_is_a_trap(string path, int width)
    {
        await using var visit = await browser.VisitAsync(site, width);
        await visit.OpenAsync(path);
        var findings = new List<string>();
        var stops = 0;

        for (; stops < 200; stops++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<string?>(WhereItIs);
            if (stop is null)
                break;
            if (stop.StartsWith('!'))
                findings.Add(stop);
        }

        Expect.Nothing(findings);
        Assert.InRange(stops, 15, 199);
    }

    [Fact]
    public async Task A_request_can_be_read_about_filled_in_and_sent_by_keyboard_alone()
    {
        await using var visit = await browser.VisitAsync(site, width: 360);
        var keyboard = new Keyboard(visit.Page);
        await visit.OpenAsync("/");

        await keyboard.TabToAsync("main a[href='/talk']");
        await keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/talk");
        await keyboard.TabToAsync("[name=For]");
        await keyboard.PressAsync("Space");
        await keyboard.TabToAsync("[name=Name]");
        await keyboard.TypeAsync("Sam");
        await keyboard.TabToAsync("[name=ContactBy]");
        await keyboard.PressAsync("Space");
        await keyboard.TabToAsync("[name=Phone]");
        await keyboard.TypeAsync("(212) 555-0143");
        await keyboard.TabToAsync("button.send");
        await keyboard.PressAsync("Enter");

        // Consent is missing: the summary has the focus, and its link leads to the box.
        await visit.Page.Locator("[data-error-summary]:focus").WaitForAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        Assert.Equal("Consent", await visit.Page.Locator(":focus").GetAttributeAsync("name"));
        await keyboard.PressAsync("Space");
        await keyboard.TabToAsync("button.send");
        await keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/talk/received*");
    }

    [Fact]
    public async Task A_question_is_found_opened_and_followed_by_keyboard_alone()
    {
        await using var visit = await browser.VisitAsync(site);
        var keyboard = new Keyboard(visit.Page);
        await visit.OpenAsync("/");
        await keyboard.TabToAsync(".main-nav a[href='/faq']");
        await keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/faq");

        await keyboard.TabToAsync("main summary");
        await keyboard.PressAsync("Enter");
        await keyboard.TabToAsync("details[open] a");
        await keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync("**/faq/*");
    }

    [Fact]
    public async Task Leaving_takes_two_stops_from_the_top_of_the_form()
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/talk");

        // Skip link, 911, 988 twice, then the way out: before anything of the page itself.
        var stops = await new Keyboard(visit.Page).TabToAsync("a.leave");

        Assert.InRange(stops, 1, 5);
    }

    // Null at the end of the page; with a ! in front when one cannot see where one is.
    private const string WhereItIs =
        """
        () => {
            const element = document.activeElement;
            if (!element || element === document.body) return null;
            const { width, height, top, bottom } = element.getBoundingClientRect();
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const name = element.outerHTML.slice(0, 90);
            if (width < 4 || height < 4 || bottom < 0 || top > innerHeight) return `!out of sight: ${name}`;
            return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? `!no ring: ${name}` : name;
        }
        """;
}
