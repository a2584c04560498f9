using System.Net;
using System.Text;
using AngleSharp.Dom;
using IopSite.Intake;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Intake.Desk;

public abstract class DeskPageTests(TestStore store) : StoreTests(store)
{
    public sealed class OnSqlite() : DeskPageTests(TestStore.Sqlite);
    public sealed class OnPostgres() : DeskPageTests(TestStore.Postgres);

    private const string Open = "Open. Nobody has taken it on yet.";


    [Fact]
    public async Task Shows_how_to_reach_them_first_and_nothing_that_was_typed()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (reference, address) = await host.KeepAsync();

        var (response, page) = await host.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"Callback request {reference}", page.Text("h1"));
        Assert.Equal("How to reach them safely", page.Text("h2"));
        Assert.Equal(
            [
                "Call the number in the mail. Ask for the name in the mail. Before you know that it is them, say only that you return a call.",
                "If someone else answers: ask for the name in the mail. Do not say who you are or why you call.",
                "Voicemail: leave your first name and a number only. Do not name Harbor Clinic or treatment.",
                "Caller ID: use a line that does not show the clinic's name.",
                "The person this is about does NOT know. Speak only with the one who asked.",
                "Good time: morning, 8 am to 11 am = 9 am to 12 pm our time",
                "Good time: weekend, 8 am to 8 pm = 9 am to 9 pm our time",
                "Their time zone: America/Chicago. Times are theirs first, then ours (America/New_York).",
                "NEVER call: at the times that the mail names (their time)",
            ], page.QuerySelectorAll(".care-card li").Select(line => line.TextContent));
        Assert.Equal(Open, page.Text("dd"));
        Assert.DoesNotContain("MARKER", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("555", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_its_address_to_itself()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        foreach (var path in new[] { address, $"{address}x" })
        {
            var (response, _) = await host.GetAsync(path);

            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Opening_it_changes_nothing_however_often_a_scanner_does()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();
        var before = await RowsAsync(host);

        for (var time = 0; time < 3; time++)
            await host.GetAsync($"{address}&Press=take-on&Initials=AB");

        Assert.Equal(before, await RowsAsync(host));
    }

    [Fact]
    public async Task The_first_to_take_it_on_has_it_and_the_next_one_sees_when_and_by_whom()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        var (first, _) = await host.PressAsync(address, "take-on", "AB");
        host.Clock.Advance(TimeSpan.FromMinutes(4));
        var (second, page) = await host.PressAsync(address, "take-on", "CD");

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(address, first.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Somebody was faster. Taken on Mon Mar 2, 10:30 AM by AB.", page.Text(".notice"));
        Assert.Equal("Taken on Mon Mar 2, 10:30 AM by AB.", page.Text("dd"));
        Assert.False(page.Has("button[value=take-on]"));
    }

    [Fact]
    public async Task Of_many_at_once_one_takes_it_on()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => host.PressAsync(address, "take-on", $"N{number}"))));

        Assert.Single(answers, answer => answer.Response.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(19, answers.Count(answer => answer.Response.StatusCode == HttpStatusCode.Conflict));
        Assert.Single((await host.GetAsync(address)).Page.QuerySelectorAll(".steps li"));
    }

    [Fact]
    public async Task Writes_down_what_came_of_it()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        foreach (var press in new[] { "take-on", "no-answer", "left-message", "wrong-number", "reached", "close" })
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await host.PressAsync(address, press)).Response.StatusCode);
            host.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var (_, page) = await host.GetAsync(address);
        Assert.Equal(
            [
                "Taken on by AB, Mon Mar 2, 10:30 AM", "No answer by AB, Mon Mar 2, 10:35 AM", "Left the agreed message by AB, Mon Mar 2, 10:40 AM",
                "Wrong number by AB, Mon Mar 2, 10:45 AM", "Reached by AB, Mon Mar 2, 10:50 AM", "Closed by AB, Mon Mar 2, 10:55 AM",
            ], page.QuerySelectorAll(".steps li").Select(done => done.TextContent));
        Assert.Equal("Closed Mon Mar 2, 10:55 AM by AB.", page.Text("dd"));
    }

    [Fact]
    public async Task Who_tried_without_taking_it_on_has_taken_it_on()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        await host.PressAsync(address, "no-answer");

        Assert.Equal("Taken on Mon Mar 2, 10:30 AM by AB.", (await host.GetAsync(address)).Page.Text("dd"));
    }

    [Fact]
    public async Task A_double_click_counts_once()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        foreach (var press in new[] { "take-on", "take-on", "no-answer", "no-answer", "close", "close" })
            Assert.Equal(HttpStatusCode.SeeOther, (await host.PressAsync(address, press)).Response.StatusCode);

        Assert.Equal(3, (await host.GetAsync(address)).Page.QuerySelectorAll(".steps li").Length);
    }

    [Fact]
    public async Task Offers_no_message_where_the_plan_allows_none()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync(Samples.Request with { Voicemail = Voicemail.No });

        var (_, page) = await host.GetAsync(address);
        var (response, refused) = await host.PressAsync(address, "left-message");

        Assert.False(page.Has("button[value=left-message]"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("no message may be left", refused.Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_nobody_to_call_who_asked_for_a_mail()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync(Samples.Request with { ContactBy = ContactBy.Email, Phone = null, Email = "sam.MARKER@mail.example" });

        var (_, page) = await host.GetAsync(address);

        Assert.StartsWith("Write to the address in the mail. Do not call.", page.Text(".care-card li"), StringComparison.Ordinal);
        Assert.False(page.Has("button[value=left-message]"));
        Assert.Equal("Wrong address", page.Text("button[value=wrong-number]"));
    }

    [Fact]
    public async Task Who_asked_not_to_be_contacted_is_left_alone_and_the_page_says_so()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        await host.PressAsync(address, "asked-not-to-be-contacted");
        var (_, page) = await host.GetAsync(address);

        Assert.Equal(
            "They asked not to be contacted. Nobody calls or writes to them about this request. All reminders have ended.", page.Text(".care-card p"));
        Assert.False(page.Has("form"));
        Assert.False(page.Has("button"));
        Assert.DoesNotContain("Call the number", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_press_after_the_close()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();
        await host.PressAsync(address, "close", "AB");

        var (response, page) = await host.PressAsync(address, "reached", "CD");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Not recorded: this request is closed. Closed Mon Mar 2, 10:30 AM by AB.", page.Text(".notice"));
        Assert.False(page.Has("form"));
        Assert.Single(page.QuerySelectorAll(".steps li"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ABCDEF")]
    public async Task Asks_who_it_was_and_keeps_what_was_typed(string initials)
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        var (response, page) = await host.PressAsync(address, "take-on", initials);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(["#Initials"], page.SummaryTargets());
        Assert.Equal(initials.Trim(), page.Value("Initials").Trim());
        Assert.Equal("Initials-error", page.QuerySelector("#Initials")?.GetAttribute("aria-describedby"));
        Assert.True(page.Has("label[for=Initials]"));
        Assert.Equal(Open, page.Text("dd"));
    }

    [Theory]
    [InlineData("<b>x")]
    [InlineData("Zoë🙂")]
    public async Task Shows_initials_as_they_are(string initials)
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        await host.PressAsync(address, "take-on", initials);

        Assert.Equal($"Taken on Mon Mar 2, 10:30 AM by {initials}.", (await host.GetAsync(address)).Page.Text("dd"));
    }

    [Fact]
    public async Task A_press_of_no_button_records_nothing()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        var (response, page) = await host.PressAsync(address, "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("AB", page.Value("Initials"));
        Assert.Equal(Open, page.Text("dd"));
    }

    [Fact]
    public async Task A_changed_key_and_an_unknown_reference_are_not_found_alike()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (reference, address) = await host.KeepAsync();
        var (other, _) = await host.KeepAsync(ticket: "other");
        string[] wrong =
        [
            $"/desk/{reference}", $"/desk/{reference}?k=", address[..^1], $"{address}x", Changed(address),
            address.Replace(reference, other, StringComparison.Ordinal), address.Replace(reference, "CCCC-CCCC", StringComparison.Ordinal),
            address.Replace(reference, "nonsense", StringComparison.Ordinal),
        ];

        foreach (var path in wrong)
        {
            var (seen, page) = await host.GetAsync(path);
            var (pressed, _) = await host.PressAsync(path, "take-on");
            Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, pressed.StatusCode);
            Assert.Equal("", page.Body?.TextContent);
        }
        Assert.Equal(Open, (await host.GetAsync(address)).Page.Text("dd"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://other.example")]
    public async Task Turns_away_presses_from_another_site(string header, string value)
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        var (response, _) = await host.PressAsync(address, "take-on", "AB", (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(Open, (await host.GetAsync(address)).Page.Text("dd"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Takes_no_other_kind_of_body(string type)
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();
        using var content = new ByteArrayContent("Press=take-on&Initials=AB"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var response = await host.Client.PostAsync(address, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Takes_our_own_press_although_the_browser_hides_where_it_comes_from()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        var (response, _) = await host.PressAsync(address, "take-on", "AB", ("Origin", "null"), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Fact]
    public async Task Says_when_a_press_could_not_be_saved()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();
        await host.Services.GetRequiredService<IntakeStore>().WriteAsync(db => db.Database.ExecuteSqlRawAsync(folder.Database is null
            ? "CREATE TRIGGER broken BEFORE INSERT ON DeskEvents BEGIN SELECT RAISE(ABORT, 'broken'); END"
            : "ALTER TABLE \"DeskEvents\" ADD CHECK (false) NOT VALID"));

        var (response, page) = await host.PressAsync(address, "take-on");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("could not be saved", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal("AB", page.Value("Initials"));
        Assert.Equal(Open, page.Text("dd"));
    }

    [Fact]
    public async Task Says_that_the_answers_were_changed()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();
        var (_, same) = await host.KeepAsync(Samples.Request with { Voicemail = Voicemail.No });

        var (_, page) = await host.GetAsync(address);

        Assert.Equal(address, same);
        Assert.Contains("They changed their answers. Only the latest mail holds.", page.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("Voicemail: no message.", page.Text(".care-card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_answers_after_the_close_are_a_new_request()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (reference, address) = await host.KeepAsync();
        await host.PressAsync(address, "asked-not-to-be-contacted");

        var (same, _) = await host.KeepAsync();
        var (other, next) = await host.KeepAsync(Samples.Request with { Note = "I changed my mind" });

        Assert.Equal(reference, same);
        Assert.NotEqual(reference, other);
        Assert.Equal(Open, (await host.GetAsync(next)).Page.Text("dd"));
        Assert.StartsWith("Closed", (await host.GetAsync(address)).Page.Text("dd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_what_staff_did_readable_nowhere_but_on_the_page()
    {
        await using var host = await DeskHost.StartAsync(folder);
        var (_, address) = await host.KeepAsync();

        await host.PressAsync(address, "reached", "QZQZQ");
        await host.PressAsync(address, "asked-not-to-be-contacted", "QZQZQ");

        foreach (var file in Directory.EnumerateFiles(folder.Path, "intake.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, Encoding.Latin1);
            var bytes = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("QZQZQ", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("AskedNot", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain(address.Split("k=")[1], bytes, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("QZQZQ", StringComparison.Ordinal) || line.Contains("AskedNot", StringComparison.Ordinal));
    }

    // Another letter in the middle, so that the length and both ends stay.
    private static string Changed(string address) => $"{address[..^5]}{(address[^5] == 'A' ? 'B' : 'A')}{address[^4..]}";

    private static Task<string> RowsAsync(DeskHost host) => host.Services.GetRequiredService<IntakeStore>().ReadAsync(async db =>
    {
        var row = await db.Requests.Include(request => request.Events).Include(request => request.Mails).SingleAsync();
        return $"{row.TakenOnAt} {row.ClosedAt} {row.LastReminder} {row.Events.Count} {row.Mails.Count} {Convert.ToHexString(row.Choices)}";
    });
}
