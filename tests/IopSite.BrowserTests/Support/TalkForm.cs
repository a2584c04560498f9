using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>The form as a program knows it, by name and value; its labels are for people and may change.</summary>
internal sealed class TalkForm(IPage page)
{
    private ILocator Form => page.Locator("main form[method=post]").Filter(new() { Has = page.Locator("[name=Consent]") });

    /// <summary>Every field, in the order in which one answer may bring up the next question.</summary>
    public async Task FillAsync()
    {
        var closed = Form.Locator("details:not([open]) > summary");
        while (await closed.CountAsync() > 0)
            await closed.First.ClickAsync();
        await ChooseAsync("For", "someone");
        await TypeAsync("Name", "Robin Ágreda");
        await TypeAsync("Relation", "sister");
        await ChooseAsync("TheyKnow", "no");
        await ChooseAsync("ContactBy", "email");
        await TypeAsync("Email", "robin@example.org");
        await ChooseAsync("ContactBy", "phone");
        await TypeAsync("Phone", "(212) 555-0143");
        await ChooseAsync("Voicemail", "neutral");
        await ChooseAsync("IfSomeoneElseAnswers", "ask-for-name");
        foreach (var time in await Form.Locator("[name=Times]").AllAsync())
            await time.CheckAsync();
        await ChooseAsync("TimeZone", "America/Chicago");
        await TypeAsync("NeverAt", "weekdays after 6 & Sundays");
        await ChooseAsync("Language", "other");
        await TypeAsync("Interpreter", "Tagalog");
        foreach (var topic in await Form.Locator("[name=Topics]").AllAsync())
            await topic.CheckAsync();
        await TypeAsync("Note", "First line\n  \"second\" <line> & more\n");
        await ChooseAsync("Consent", "yes");
    }

    public Task TypeAsync(string name, string text) => Named(name).FillAsync(text);

    /// <summary>By what the control is: a list, or a radio button or box with that value.</summary>
    public async Task ChooseAsync(string name, string value)
    {
        var list = Form.Locator($"select[name={name}]");
        if (await list.CountAsync() > 0)
            await list.SelectOptionAsync(value);
        else
            await Form.Locator($"[name={name}][value='{value}']").CheckAsync();
    }

    /// <summary>What would be posted now, but for the ticket, which is new on each page.</summary>
    public Task<string[]> ValuesAsync() => Form.EvaluateAsync<string[]>(
        "form => [...new FormData(form)].filter(([name]) => name !== 'Ticket').map(([name, value]) => `${name}=${value}`)");

    public Task SendAsync() => Form.Locator("[type=submit], button:not([type])").First.ClickAsync();

    private ILocator Named(string name) => Form.Locator($"[name={name}]");
}
