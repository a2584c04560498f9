using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>What a page looks like after somebody did something, by name: how to get there.</summary>
internal static class States
{
    public static readonly IReadOnlyDictionary<string, Func<Visit, Site, Task>> All = new Dictionary<string, Func<Visit, Site, Task>>
    {
        ["every component"] = (visit, _) => visit.OpenAsync("/dev/components"),
        ["a page that does not exist"] = (visit, _) => visit.Page.GotoAsync("/no-such-page"),
        ["the form with errors"] = async (visit, _) =>
        {
            await visit.OpenAsync("/talk");
            await new TalkForm(visit.Page).SendAsync();
            await visit.Page.WaitForSelectorAsync("[data-error-summary]");
        },
        ["the form with all that it can ask"] = async (visit, _) =>
        {
            await visit.OpenAsync("/talk");
            await new TalkForm(visit.Page).FillAsync();
        },
        ["the form without a ticket that holds"] = async (visit, _) =>
        {
            await visit.OpenAsync("/talk");
            await new TalkForm(visit.Page).FillAsync();
            await visit.Page.EvaluateAsync("document.querySelector('[name=Ticket]').value = 'x'");
            await new TalkForm(visit.Page).SendAsync();
            await visit.Page.WaitForSelectorAsync("[role=alert]");
        },
        ["a question of the guide"] = (visit, _) => DecideAsync(visit, "who.me", "danger.no", "thoughts.no"),
        ["an emergency as the guide's result"] = (visit, _) => DecideAsync(visit, "who.me", "danger.yes"),
        ["a crisis as the guide's result"] = (visit, _) => DecideAsync(visit, "who.someone", "their-danger.no", "their-thoughts.yes"),
        ["a result of the guide"] = (visit, _) => DecideAsync(visit, "who.someone", "their-danger.no", "their-thoughts.no", "their-stopping.no", "their-wish.no"),
        ["received"] = async (visit, _) => await SendAsync(visit),
        ["the week planner with all its boxes"] = async (visit, _) =>
        {
            await visit.OpenAsync("/iop/week");
            await new WeekForm(visit.Page).OpenAllAsync();
        },
        ["a planned week"] = async (visit, _) =>
        {
            await visit.OpenAsync("/iop/week");
            await new WeekForm(visit.Page).MarkFullWeekAsync();
        },
        ["the desk of the staff"] = async (visit, site) =>
        {
            var before = site.Mails();
            await SendAsync(visit);
            await visit.OpenAsync(await site.DeskOfNextMailAsync(before));
        },
    };

    private static async Task DecideAsync(Visit visit, params string[] answers)
    {
        await visit.OpenAsync("/decide");
        foreach (var answer in answers)
        {
            await visit.Page.Locator($"button[value='{answer}']").ClickAsync();
            await visit.Page.Locator($"input[name=given][value='{answer}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
        await visit.Page.Locator("#step summary").ClickAsync();
    }

    private static async Task SendAsync(Visit visit)
    {
        await visit.OpenAsync("/talk");
        var form = new TalkForm(visit.Page);
        await form.FillAsync();
        await form.SendAsync();
        await visit.Page.WaitForURLAsync("**/talk/received*");
    }
}
