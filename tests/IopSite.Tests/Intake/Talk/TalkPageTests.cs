using System.Net;
using AngleSharp.Dom;
using IopSite.Intake.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Intake.Talk;

public class TalkPageTests
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["For"] = "someone",
        ["Relation"] = "my <son>",
        ["TheyKnow"] = "no",
        ["Name"] = "  Sam & \"Co\" ",
        ["ContactBy"] = "phone",
        ["Phone"] = "(312) 555-0142 x7",
        ["Email"] = "not used",
        ["Voicemail"] = "neutral",
        ["IfSomeoneElseAnswers"] = "ask-for-name",
        ["NeverAt"] = "Sundays",
        ["TimeZone"] = "America/Denver",
        ["Language"] = "other",
        ["Interpreter"] = "Somali",
        ["Note"] = "\nfirst line empty\n</textarea><b>",
        ["Consent"] = "yes",
    };

    [Fact]
    public async Task Opens_with_nothing_chosen_but_the_careful_answers()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.GetAsync("/talk");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Speak to a specialist", page.Text("h1"));
        Assert.Equal(["no", "hang-up", "America/New_York"], page.QuerySelectorAll("[checked], [selected]").Select(choice => choice.GetAttribute("value")));
        Assert.False(page.Has("details[open]"));
        Assert.False(page.Has("[maxlength]"));
        Assert.Equal("off", page.QuerySelector("#Note")?.GetAttribute("autocomplete"));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public async Task Puts_the_phone_first_when_requests_reach_nobody(int minutes, bool isFirst)
    {
        await using var host = await TalkHost.StartAsync();
        var since = host.Clock.GetUtcNow().AddMinutes(-minutes);
        host.Services.GetRequiredService<OutboxState>().Saw(host.Clock.GetUtcNow(), new(1, since, since, 0, 0, 0));

        var (response, page) = await host.GetAsync("/talk");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(isFirst, page.QuerySelector("h2, h1")?.TextContent == "Please call us if you can");
        Assert.Equal(isFirst, page.QuerySelector("a")?.GetAttribute("href") == "tel:+15555550142");
        Assert.True(page.Has("form.talk"));
    }

    [Fact]
    public async Task Offers_only_times_at_which_somebody_calls()
    {
        await using var host = await TalkHost.StartAsync();

        var (_, page) = await host.GetAsync("/talk");

        Assert.Equal(["morning", "midday", "afternoon", "evening"], page.QuerySelectorAll("[name=Times]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Every_field_has_a_label_and_every_id_is_there_once()
    {
        await using var host = await TalkHost.StartAsync();

        var (_, page) = await host.PostAsync([]);

        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(page.Has($"label[for={field.Id}]"), field.Id);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var described in page.QuerySelectorAll("[aria-describedby]").SelectMany(element => (element.GetAttribute("aria-describedby") ?? "").Split(' ')))
            Assert.Contains(described, ids);
    }

    [Fact]
    public async Task Says_what_is_missing_and_leads_there()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync([new("Ticket", await host.TicketAsync())]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["#For", "#Name", "#ContactBy", "#Consent"], page.SummaryTargets());
        Assert.All(page.SummaryTargets(), target => Assert.True(page.Has(target)));
        Assert.Equal("Error: Tell us what to call you", page.Text("#Name-error"));
        Assert.Equal("true", page.QuerySelector("#Name")?.GetAttribute("aria-invalid"));
        Assert.Equal("alert", page.QuerySelector("[data-error-summary]")?.GetAttribute("role"));
    }

    [Fact]
    public async Task Brings_back_everything_that_was_typed_when_something_is_wrong()
    {
        await using var host = await TalkHost.StartAsync();
        var ticket = await host.TicketAsync();
        var wrong = new Dictionary<string, string>(Answers) { ["Phone"] = "12 34", ["Ticket"] = ticket };

        var (response, page) = await host.PostAsync(wrong.Append(new("Times", "evening")).Append(new("Times", "weekend")).Append(new("Topics", "cost")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["#Phone"], page.SummaryTargets());
        foreach (var (field, value) in wrong.Where(field => field.Key != "Ticket"))
            Assert.Equal(value, page.Value(field));
        Assert.Equal("evening,weekend", page.Value("Times"));
        Assert.Equal("cost", page.Value("Topics"));
        Assert.True(page.Has("details[open]"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made-up")]
    public async Task Asks_for_one_more_press_without_a_good_ticket(string? ticket)
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync(ticket is null ? Answers : Answers.Append(new("Ticket", ticket)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("press Send once more", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(Answers["Note"], page.Value("Note"));
        var (again, _) = await host.PostAsync(Answers.Append(new("Ticket", page.Value("Ticket"))));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, again.StatusCode);
    }

    [Fact]
    public async Task Asks_for_one_more_press_after_a_day()
    {
        await using var host = await TalkHost.StartAsync();
        var ticket = await host.TicketAsync();
        host.Clock.Advance(TimeSpan.FromHours(24));

        var (response, page) = await host.PostAsync(Answers.Append(new("Ticket", ticket)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.True(page.Has(".notice"));
    }

    [Fact]
    public async Task Never_says_received_when_nothing_was_kept()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync(Answers.Append(new("Ticket", await host.TicketAsync())));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("tel:+15555550142", page.QuerySelector(".notice a")?.GetAttribute("href"));
        Assert.Contains("We could not save this just now", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(Answers["Name"], page.Value("Name"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Reads_the_fields_whatever_else_is_posted()
    {
        await using var host = await TalkHost.StartAsync();

        var (_, page) = await host.PostAsync([new("form", "x"), new("form.Name", "x"), new("Unknown", "x"), new("[", "x"), new("Zero", "\0"), new("Name", "first\0"), new("Name", "second")]);

        Assert.Equal("first\ufffd", page.Value("Name"));
        Assert.DoesNotContain("#Name", page.SummaryTargets());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://other.example")]
    public async Task Turns_away_posts_from_another_site(string header, string value)
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.PostAsync(Answers, "/talk", (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.False(page.Has("form"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Takes_no_other_kind_of_body(string? type)
    {
        await using var host = await TalkHost.StartAsync();
        using var content = new ByteArrayContent("Name=Sam"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await host.Client.PostAsync("/talk", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Asks_for_one_more_press_when_many_came_from_one_address()
    {
        await using var host = await TalkHost.StartAsync(rateLimit: 1);
        var ticket = await host.TicketAsync();
        await host.PostAsync(Answers);

        var (response, page) = await host.PostAsync(Answers.Append(new("Ticket", ticket)));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), response.Headers.RetryAfter?.Delta);
        Assert.Equal(Answers["Note"], page.Value("Note"));
        Assert.Contains("(555) 555-0142", page.Text(".notice"), StringComparison.Ordinal);
        var (again, _) = await host.PostAsync(Answers.Append(new("Ticket", page.Value("Ticket"))));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, again.StatusCode);
    }

    [Fact]
    public async Task Speaks_Spanish_below_es()
    {
        await using var host = await TalkHost.StartAsync();

        var (_, page) = await host.PostAsync([], "/es/talk");

        Assert.Equal("Hable con un especialista", page.Text("h1"));
        Assert.Equal("/es/talk", page.QuerySelector("form")?.GetAttribute("action"));
        Assert.Contains("Díganos cómo quiere que le llamemos", page.Text("#Name-error"), StringComparison.Ordinal);
    }
}
