using System.Net;
using AngleSharp.Html.Dom;

namespace IopSite.Tests.Intake.Talk;

/// <summary>What was ticked on other pages comes into the form and stays in it, whatever happens to a press.</summary>
public class AskTests
{
    private const string Cost = "question:cost";
    private const string Day = "session:day-on-site-0930";

    private static readonly KeyValuePair<string, string>[] Ticked = [new("Ask", Cost), new("Ask", Day)];
    private static readonly KeyValuePair<string, string>[] Answers =
        [.. Ticked, new("For", "me"), new("Name", "Sam"), new("ContactBy", "phone"), new("Phone", "(312) 555-0142"), new("Consent", "yes")];

    [Fact]
    public async Task Opens_the_form_with_the_ticked_questions_in_words_and_nothing_in_the_address()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync(Ticked, "/talk/ask");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.StartsWith("f=", Assert.Single(response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal($"{Cost},{Day}", page.Value("Ask"));
        Assert.Equal(["What will it cost?", "Can I come at these times?"], Labels(page));
        Assert.Equal("What you want to ask", page.Text("form legend"));
        Assert.Equal("/talk", page.QuerySelector("form")?.GetAttribute("action"));
        Assert.False(page.Has(".error, [aria-invalid], [data-error-summary]"));
        Assert.NotEmpty(page.Value("Ticket"));
    }

    [Fact]
    public async Task The_cookie_of_the_form_says_nothing_of_what_was_ticked()
    {
        await using var host = await TalkHost.StartAsync();

        var cookies = new List<string>();
        foreach (var fields in new[] { Ticked, [] })
            cookies.Add((await host.PostAsync(fields, "/talk/ask")).Response.Headers.GetValues("Set-Cookie").Single());

        Assert.All(cookies, cookie => Assert.Matches("^f=[A-Za-z0-9_-]{22}; path=/; samesite=strict; httponly$", cookie));
    }

    [Fact]
    public async Task What_the_site_does_not_know_is_left_out_and_what_comes_twice_is_there_once()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync(
            [new("Ask", Cost), new("Ask", "question:gone"), new("Ask", ""), new("Ask", "<b>typed</b>"), new("Ask", Cost)], "/talk/ask");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["What will it cost?"], Labels(page));
        Assert.DoesNotContain("typed", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_tick_it_is_the_form_as_always()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync([], "/talk/ask");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(page.Has("form.talk"));
        Assert.False(page.Has("[name=Ask]"));
    }

    [Theory]
    [InlineData("/talk")]
    [InlineData("/es/talk")]
    public async Task Who_comes_to_its_address_again_finds_the_empty_form(string path)
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.GetAsync($"{path}/ask?Ask={Cost}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(path, page.QuerySelector("form")?.GetAttribute("action"));
        Assert.False(page.Has("[name=Ask]"));
    }

    [Fact]
    public async Task Turns_away_posts_from_another_site()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync(Ticked, "/talk/ask", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(page.Has("form"));
    }

    [Fact]
    public async Task Is_in_Spanish_below_es()
    {
        await using var host = await TalkHost.StartAsync();

        var (_, page) = await host.PostAsync(Ticked, "/es/talk/ask");

        Assert.Equal("Lo que quiere preguntar", page.Text("form legend"));
        Assert.Equal(["¿Cuánto cuesta?", "¿Puedo venir en este horario?"], Labels(page));
        Assert.Equal("/es/talk", page.QuerySelector("form")?.GetAttribute("action"));
    }

    [Fact]
    public async Task Stays_when_an_answer_is_wrong_and_an_unticked_one_goes()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync([new("Ask", Day), new("Ticket", await host.TicketAsync())]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.True(page.Has("[data-error-summary]"));
        Assert.Equal(Day, page.Value("Ask"));
        Assert.Single(Labels(page));
    }

    [Fact]
    public async Task Stays_when_the_ticket_is_too_old()
    {
        await using var host = await TalkHost.StartAsync();
        var ticket = await host.TicketAsync();
        host.Clock.Advance(TimeSpan.FromHours(25));

        var (response, page) = await host.PostAsync([.. Answers, new("Ticket", ticket)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal($"{Cost},{Day}", page.Value("Ask"));
    }

    [Fact]
    public async Task Stays_when_too_many_came_and_when_nothing_could_be_kept()
    {
        await using var host = await TalkHost.StartAsync(rateLimit: 1);
        var ticket = await host.TicketAsync();
        await host.PostAsync([]);

        var (limited, page) = await host.PostAsync([.. Answers, new("Ticket", ticket)]);
        var (failed, last) = await host.PostAsync([.. Answers, new("Ticket", page.Value("Ticket"))]);

        Assert.Equal((HttpStatusCode.TooManyRequests, $"{Cost},{Day}"), (limited.StatusCode, page.Value("Ask")));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, $"{Cost},{Day}"), (failed.StatusCode, last.Value("Ask")));
    }

    [Fact]
    public async Task Opening_the_form_with_ticks_counts_for_no_limit()
    {
        await using var host = await TalkHost.StartAsync(rateLimit: 1);

        for (var times = 0; times < 5; times++)
            Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Ticked, "/talk/ask")).Response.StatusCode);
    }

    [Fact]
    public void A_request_carries_what_is_known_and_the_language_of_the_page()
    {
        var request = IopSite.Intake.Talk.TalkRequest.Of(
            Forms.Valid(form => form.Ask = [Cost, null, "question:gone", Cost]), TalkHost.Clinic, System.Globalization.CultureInfo.GetCultureInfo("en-US"));

        Assert.Equal([Cost], request.Ask.Select(item => item.Id));
    }

    private static IEnumerable<string> Labels(IHtmlDocument page) =>
        page.QuerySelectorAll("[name=Ask]").Select(box => page.QuerySelector($"label[for={box.Id}]")?.TextContent ?? "no label");
}
