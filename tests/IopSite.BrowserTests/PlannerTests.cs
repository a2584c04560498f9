using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

public sealed class PlannerTests(Browser browser, Site site)
{
    [Fact]
    public async Task A_week_is_marked_shown_and_changed_on_the_narrowest_phone_without_JavaScript()
    {
        await using var visit = await browser.VisitAsync(site, width: 320, javaScript: false);
        var form = new WeekForm(visit.Page);
        await visit.OpenAsync("/iop/week");

        await form.StartFromAsync("nine-to-five");
        Assert.StartsWith("2 of our groups fit", await form.ResultAsync(), StringComparison.Ordinal);
        await visit.Page.Locator("#Trip").SelectOptionAsync("45");
        await form.TickAsync("Work", "mon-morning");
        await form.OpenAllAsync();
        await form.TickAsync("Children", "tue-evening");
        await form.ShowAsync();

        Assert.StartsWith("None of our groups fits this week as marked. The Online group comes closest.", await form.ResultAsync(), StringComparison.Ordinal);
        Assert.False(await visit.Page.Locator("[name=Work][value=mon-morning]").IsCheckedAsync());
        Assert.True(await visit.Page.Locator("[name=Children][value=tue-evening]").IsCheckedAsync());
        Assert.Equal("45", await visit.Page.Locator("#Trip").InputValueAsync());
        Assert.False(await visit.Page.Locator("[data-print]").IsVisibleAsync());
        Assert.All(visit.Requests, url => Assert.DoesNotContain('?', url));
        Assert.Empty(await visit.CookiesAsync());
    }

    [Fact]
    public async Task The_keyboard_opens_ticks_and_shows_and_its_Enter_replaces_no_mark()
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync("/iop/week");
        await visit.Page.Locator("[name=Usual][value=school-run]").FocusAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        var focused = visit.Page.Locator(":focus");
        Assert.Equal("Monday, early", await focused.EvaluateAsync<string>("box => box.labels[0].textContent"));
        Assert.True(await focused.BoundingBoxAsync() is { Width: >= 24, Height: >= 24 });
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForSelectorAsync(".house-week");
        Assert.Equal(1, await visit.Page.Locator(".plan :checked:not(option)").CountAsync());
        Assert.True(await visit.Page.Locator("[data-print]").IsVisibleAsync());
        Assert.Contains("Monday, early: work", await visit.Page.Locator(".house-week").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_340_px_the_words_leave_the_windows_and_the_times_of_treatment_stay()
    {
        await using var visit = await browser.VisitAsync(site, width: 339);
        await visit.OpenAsync("/iop/week");
        await new WeekForm(visit.Page).StartFromAsync("nine-to-five");
        var work = visit.Page.Locator(".window.work .word").First;
        var treatment = visit.Page.Locator(".window.lit .word").First;

        Assert.Equal((false, true), (await work.IsVisibleAsync(), await treatment.IsVisibleAsync()));
        await visit.Page.SetViewportSizeAsync(360, 800);
        Assert.Equal((true, true), (await work.IsVisibleAsync(), await treatment.IsVisibleAsync()));
    }
}
