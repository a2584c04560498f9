using Deque.AxeCore.Playwright;
using IopSite.BrowserTests.Support;
using Microsoft.Playwright;

namespace IopSite.BrowserTests;

/// <summary>A tick on the questions, the form, the mail.</summary>
public sealed class AskTests(Browser browser, Site site)
{
    private const string Evenings = "Can I do it at night after work?";
    private const string Works = "Does it work?";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Ticked_questions_come_into_the_form_and_into_the_mail_without_JavaScript(int width)
    {
        await using var visit = await browser.VisitAsync(site, width, javaScript: false);
        var page = visit.Page;
        var before = Mails();
        await visit.OpenAsync("/faq");
        foreach (var question in new[] { Works, Evenings })
        {
            await page.GetByText(question, new() { Exact = true }).ClickAsync();
            await page.GetByLabel($"Ask this on the call: {question}").CheckAsync();
        }

        await page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = "Ask us to call you" }).ClickAsync();

        Assert.Equal(site.Address("/talk/ask"), page.Url);
        Assert.Equal([Works, Evenings], await page.Locator("[name=Ask]:checked + label").AllInnerTextsAsync());
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        var form = new TalkForm(page);
        await form.FillAsync();
        await form.TypeAsync("Phone", "12");
        await page.GetByLabel(Works).UncheckAsync();
        await form.SendAsync();
        Assert.Equal([Evenings], await page.Locator("[name=Ask]:checked + label").AllInnerTextsAsync());
        await form.TypeAsync("Phone", "(212) 555-0143");
        await form.SendAsync();

        Assert.Equal("/talk/received", new Uri(page.Url).AbsolutePath);
        Assert.Contains($"\nWANTS TO ASK\n{Evenings}\n\nNOTE\n", await NewMailAsync(before), StringComparison.Ordinal);
        Assert.DoesNotContain(visit.Requests, address => address.Contains("evenings", StringComparison.Ordinal) || address.Contains("question", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_is_ticked_and_sent_on_by_the_keyboard_alone()
    {
        await using var visit = await browser.VisitAsync(site);
        var page = visit.Page;
        await visit.OpenAsync("/faq/evenings");

        await TabToAsync(page, "[name=Ask]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("BUTTON", await page.Locator(":focus").EvaluateAsync<string>("focused => focused.tagName"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/talk/ask");

        Assert.Equal([Evenings], await page.Locator("[name=Ask]:checked + label").AllInnerTextsAsync());
    }

    [Fact]
    public async Task On_the_list_the_keyboard_opens_a_row_ticks_it_and_goes_on()
    {
        await using var visit = await browser.VisitAsync(site, javaScript: false);
        var page = visit.Page;
        await visit.OpenAsync("/faq");

        await TabToAsync(page, "summary");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("This question on its own page", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");

        Assert.True(await page.Locator("[name=Ask]").First.IsCheckedAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("SUMMARY", await page.Locator(":focus").EvaluateAsync<string>("focused => focused.tagName"));
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_open_rows_and_on_the_form_with_ticks(int width, ColorScheme scheme)
    {
        await using var visit = await browser.VisitAsync(site, width, scheme);
        var page = visit.Page;
        await visit.OpenAsync("/faq");
        await page.Locator("summary").First.ClickAsync();
        await page.Locator("[name=Ask]").First.CheckAsync();
        Assert.Empty((await page.RunAxe()).Violations);

        await page.Locator("main form button").ClickAsync();
        await page.WaitForURLAsync("**/talk/ask");

        Assert.Empty((await page.RunAxe()).Violations);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(":focus").EvaluateAsync<bool>("(focused, selector) => focused.matches(selector)", selector))
                return;
        }
        Assert.Fail($"the keyboard does not reach {selector}");
    }

    private HashSet<string> Mails() =>
        Directory.Exists(site.MailFolder) ? [.. Directory.EnumerateFiles(site.MailFolder, "*.eml")] : [];

    private async Task<string> NewMailAsync(HashSet<string> before)
    {
        var stop = TestContext.Current.CancellationToken;
        for (var tries = 0; tries < 50; tries++)
        {
            if (Mails().Except(before).FirstOrDefault() is { } file)
                return (await File.ReadAllTextAsync(file, stop)).ReplaceLineEndings("\n");
            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }
        throw new TimeoutException("no mail within 5 seconds");
    }
}
