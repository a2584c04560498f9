using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

/// <summary>Whole journeys with JavaScript switched off.</summary>
public sealed class NoScriptTests(Browser browser, Site site)
{
    [Fact]
    public async Task From_a_search_to_a_page_to_the_form_to_a_request()
    {
        await using var visit = await browser.VisitAsync(site, width: 360, javaScript: false);
        await visit.OpenAsync("/search");
        await visit.Page.Locator("[name=q]").FillAsync("can i keep my job");
        await visit.Page.Locator(".search-form button").ClickAsync();
        Assert.StartsWith("/work", await visit.Page.Locator(".found a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await visit.Page.Locator(".found a").First.ClickAsync();

        await visit.Page.Locator(".talk-band .button").ClickAsync();
        await new TalkForm(visit.Page).FillAsync();
        await new TalkForm(visit.Page).SendAsync();

        Assert.Equal("/talk/received", new Uri(visit.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Questions_open_and_the_menu_of_a_phone_leads_to_every_page()
    {
        await using var visit = await browser.VisitAsync(site, width: 360, javaScript: false);
        await visit.OpenAsync("/faq");
        var question = visit.Page.Locator("main details").First;
        await question.Locator("summary").ClickAsync();
        Assert.True(await question.Locator("p").First.IsVisibleAsync());

        await visit.Page.Locator(".menu-link").ClickAsync();
        await visit.Page.Locator("#menu a[href='/cost']").ClickAsync();

        Assert.Equal("/cost", new Uri(visit.Page.Url).AbsolutePath);
    }

    [Theory, InlineData("phone", "Phone"), InlineData("email", "Email")]
    public async Task A_field_shows_under_the_choice_it_belongs_to(string choice, string field)
    {
        await using var visit = await browser.VisitAsync(site, javaScript: false);
        await visit.OpenAsync("/talk");
        var box = visit.Page.Locator($"[name={field}]");
        Assert.False(await box.IsVisibleAsync());

        await new TalkForm(visit.Page).ChooseAsync("ContactBy", choice);

        Assert.True(await box.IsVisibleAsync());
    }
}
