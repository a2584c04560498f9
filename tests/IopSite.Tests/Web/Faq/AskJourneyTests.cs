using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Web.Talk;
using MimeKit;

namespace IopSite.Tests.Web.Faq;

/// <summary>From a tick on a page to the mail in the hands of staff, through the whole site.</summary>
public sealed class AskJourneyTests(Site site)
{
    [Fact]
    public async Task Every_question_can_be_ticked_on_the_list_and_on_its_own_page_and_arrives_in_its_words()
    {
        var list = (await site.GetAsync("/faq")).Page;
        var ticks = list.QuerySelectorAll("[name=Ask]").OfType<IHtmlInputElement>().ToList();

        var form = (await site.Http.PostAsync("/talk/ask", ticks.Select(tick => new KeyValuePair<string, string>("Ask", tick.Value)))).Page;

        Assert.True(ticks.Count > 30);
        Assert.All(ticks, tick => Assert.Equal((false, "ask"), (tick.IsChecked, tick.GetAttribute("form"))));
        Assert.Equal(("/talk/ask", "post"), (list.QuerySelector("form#ask")?.GetAttribute("action"), list.QuerySelector("form#ask")?.GetAttribute("method")));
        Assert.Equal(
            list.QuerySelectorAll(".question-list h3").Select(title => title.TextContent),
            form.QuerySelectorAll("[name=Ask]").Select(box => form.Text($"label[for={box.Id}]")));
        foreach (var tick in ticks)
        {
            var own = (await site.GetAsync($"/faq/{tick.Value["question:".Length..]}")).Page;
            Assert.Equal((tick.Value, "/talk/ask"), (Assert.Single(own.QuerySelectorAll("[name=Ask]")).GetAttribute("value"), own.QuerySelector("form#ask")?.GetAttribute("action")));
        }
    }

    [Fact]
    public async Task A_page_that_is_no_question_has_nothing_to_tick() =>
        Assert.False((await site.GetAsync("/iop")).Page.Has("[name=Ask]"));

    [Fact]
    public async Task A_session_of_the_profile_arrives_with_its_days_and_times()
    {
        var form = (await site.Http.PostAsync("/talk/ask", [new("Ask", "session:evening-on-site-1730")])).Page;

        Assert.Equal("Can I come at these times? Evening: Mon, Wed, Thu, 5:30 pm to 8:30 pm, on site", form.Text("label[for=Ask]"));
    }

    [Fact]
    public async Task A_page_that_is_shown_in_English_below_es_leads_to_the_Spanish_form_with_the_English_question()
    {
        var page = (await site.GetAsync("/es/faq/evenings")).Page;
        var form = (await site.Http.PostAsync(page.QuerySelector("form#ask")?.GetAttribute("action") ?? "", [new("Ask", page.QuerySelector("[name=Ask]")?.GetAttribute("value") ?? "")])).Page;

        Assert.Equal("/es/talk", form.QuerySelector("form")?.GetAttribute("action"));
        Assert.Equal("Lo que quiere preguntar", form.Text("form legend"));
        Assert.Equal("Can I do it at night after work?", form.Text("label[for=Ask]"));
    }

    [Fact]
    public async Task What_was_ticked_is_in_the_mail_and_so_is_what_was_changed_afterwards()
    {
        await using var own = Pickup();
        var form = (await own.Http.PostAsync("/talk/ask", [new("Ask", "question:evenings"), new("Ask", "session:day-on-site-0930")])).Page;
        var fields = Filled.Form(form.Value("Ticket"), "text");

        var sent = await own.Http.PostAsync("/talk", [.. fields, .. Ticks(form)]);
        var first = await MailAsync(own, 1);
        var changed = await own.Http.PostAsync("/talk", [.. fields, new("Ask", "question:evenings")]);
        var second = await MailAsync(own, 2);
        await own.Http.PostAsync("/talk", [.. fields, new("Ask", "question:evenings")]);

        Assert.Equal((303, 303), (sent.Status, changed.Status));
        Assert.Contains(
            """
            WANTS TO ASK
            Can I do it at night after work?
            Can I come at these times? Day: Mon, Wed, Thu, 9:30 am to 12:30 pm, on site

            NOTE
            """, first, StringComparison.Ordinal);
        Assert.StartsWith("CHANGED ANSWERS", second, StringComparison.Ordinal);
        Assert.Contains("WANTS TO ASK\nCan I do it at night after work?\n\nNOTE", second, StringComparison.Ordinal);
        Assert.DoesNotContain("question:", first + second, StringComparison.Ordinal);
        Assert.DoesNotContain("evenings", sent.Header("Location") + sent.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(own.Data, "mail"), "*.eml").Length);
    }

    [Fact]
    public async Task A_question_in_Spanish_is_in_the_mail_in_both_languages()
    {
        await using var own = Pickup();
        own.Write("es/faq/evenings.md", own.Read("faq/evenings.md").Replace("Can I do it at night after work?", "¿Puedo venir de noche?", StringComparison.Ordinal));
        own.Live.Reload();
        Assert.Empty(own.Live.Faults);
        var form = (await own.Http.PostAsync("/es/talk/ask", [new("Ask", "question:evenings"), new("Ask", "session:day-on-site-0930")])).Page;

        await own.Http.PostAsync("/es/talk", [.. Filled.Form(form.Value("Ticket"), "text"), .. Ticks(form)]);

        Assert.Contains(
            """
            WANTS TO ASK
            Can I do it at night after work? (they read: ¿Puedo venir de noche?)
            Can I come at these times? Day: Mon, Wed, Thu, 9:30 am to 12:30 pm, on site (they read: ¿Puedo venir en este horario? Day: lun, mié, jue, de 9:30 am a 12:30 pm, en persona)

            """, await MailAsync(own, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_an_edit_took_away_meanwhile_is_dropped_and_the_request_is_kept()
    {
        await using var own = Pickup();
        own.Write("faq/new.md", own.Read("faq/evenings.md").Replace("Can I do it at night after work?", "A new one?", StringComparison.Ordinal));
        own.Live.Reload();
        var form = (await own.Http.PostAsync("/talk/ask", [new("Ask", "question:new"), new("Ask", "session:day-on-site-0930")])).Page;
        Assert.Equal("A new one?", form.Text("label[for=Ask]"));
        File.Delete(Path.Combine(own.Content, "faq/new.md"));
        own.Write("site.yaml", own.Read("site.yaml").Replace("track: \"Day\"", "track: \"Morning\"", StringComparison.Ordinal));
        own.Live.Reload();
        Assert.Empty(own.Live.Faults);

        var sent = await own.Http.PostAsync("/talk", [.. Filled.Form(form.Value("Ticket"), "text"), .. Ticks(form)]);

        Assert.Equal(303, sent.Status);
        Assert.DoesNotContain("WANTS TO ASK", await MailAsync(own, 1), StringComparison.Ordinal);
    }

    private static Site Pickup() => new()
    {
        EnvironmentName = "Development",
        Settings = new Dictionary<string, string> { ["Mail:Transport"] = "Pickup" },
    };

    private static IEnumerable<KeyValuePair<string, string>> Ticks(IHtmlDocument form) =>
        form.QuerySelectorAll("[name=Ask]").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => new KeyValuePair<string, string>("Ask", box.Value));

    private static async Task<string> MailAsync(Site site, int number)
    {
        var folder = Path.Combine(site.Data, "mail");
        await Eventually.TrueAsync(() => Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length == number);
        var messages = await Task.WhenAll(Directory.GetFiles(folder, "*.eml").Select(file => MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken)));
        return (messages.Single(message => message.MessageId?.Contains($".{number}@", StringComparison.Ordinal) == true).TextBody ?? "").ReplaceLineEndings("\n");
    }
}
