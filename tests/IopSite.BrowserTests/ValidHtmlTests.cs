using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

public sealed class ValidHtmlTests(Site site)
{
    [Fact]
    public async Task An_independent_checker_finds_every_page_valid()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = site.CreateClient();
        var pages = new Dictionary<string, string>();
        foreach (var path in Pages.All)
            pages[path] = await client.GetStringAsync(path, stop);
        using var refused = await client.PostAsync("/talk", new FormUrlEncodedContent([new("For", "someone")]), stop);
        pages["/talk (with errors)"] = await refused.Content.ReadAsStringAsync(stop);
        foreach (var answer in new[] { "danger.no", "danger.yes" })
        {
            using var step = await client.PostAsync("/decide", new FormUrlEncodedContent([new("given", "who.me"), new("answer", answer)]), stop);
            pages[$"/decide (after {answer})"] = await step.Content.ReadAsStringAsync(stop);
        }

        var findings = await HtmlValidator.ValidateAsync(pages, stop);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
