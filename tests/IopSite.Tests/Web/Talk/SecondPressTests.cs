using IopSite.Intake.Store;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Web.Talk;

/// <summary>A form may be old, or pressed many times: nothing is lost, and nothing is kept twice.</summary>
public sealed class SecondPressTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fifty_identical_presses_at_once_are_one_request_and_fifty_thanks()
    {
        await using var site = new Site { Settings = new Dictionary<string, string> { ["Intake:RateLimit"] = "8" } };
        var form = Filled.Form((await site.GetAsync("/talk")).Page.Value("Ticket"), "text");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => site.Http.PostAsync("/talk", form)));

        Assert.All(answers, answer => Assert.Equal(303, answer.Status));
        Assert.Equal(1, await site.Services.GetRequiredService<IntakeStore>().ReadAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_a_restart_and_a_new_key_is_accepted()
    {
        var settings = new Dictionary<string, string> { ["Data:Path"] = folder.File("data") };
        string ticket;
        await using (var before = new Site { Settings = settings })
        {
            ticket = (await before.GetAsync("/talk")).Page.Value("Ticket");
            before.Services.GetRequiredService<IKeyManager>().CreateNewKey(Site.Start.AddDays(-1), Site.Start.AddDays(90));
        }

        await using var after = new Site { Settings = settings };
        after.Clock.Advance(TimeSpan.FromHours(23));
        var answer = await after.Http.PostAsync("/talk", Filled.Form(ticket, "text"));

        Assert.Equal(303, answer.Status);
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(1, true)]
    public async Task A_form_that_is_too_old_or_whose_keys_are_gone_asks_for_one_more_press_and_keeps_every_letter(int hours, bool keysAreLost)
    {
        string ticket;
        await using (var before = new Site { Settings = Data("before") })
            ticket = (await before.GetAsync("/talk")).Page.Value("Ticket");
        await using var site = new Site { Settings = Data(keysAreLost ? "after" : "before") };
        site.Clock.Advance(TimeSpan.FromHours(hours));
        const string note = "First line\r\n  two spaces, \"quotes\", <b>, é, 👩‍👩‍👧 and a last line\r\n";

        var again = await site.Http.PostAsync("/talk", [.. Filled.Form(ticket, "text").Where(field => field.Key != "Note"), new("Note", note)]);
        var sent = await site.Http.PostAsync("/talk", Filled.Form(again.Page.Value("Ticket"), "text"));

        Assert.Equal(422, again.Status);
        Assert.Equal(note.ReplaceLineEndings("\n"), again.Page.QuerySelector("textarea")?.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal("Robin text", again.Page.Value("Name"));
        Assert.Equal(303, sent.Status);
    }

    private Dictionary<string, string> Data(string name) => new() { ["Data:Path"] = folder.File(name) };
}
