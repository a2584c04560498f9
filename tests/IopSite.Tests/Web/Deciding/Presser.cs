using AngleSharp.Html.Dom;

namespace IopSite.Tests.Web.Deciding;

/// <summary>Presses a button of the guide as a browser without JavaScript does.</summary>
internal static class Presser
{
    public static async Task<Answer> PressAsync(Site site, Answer answer, string value, string name = "answer")
    {
        var form = answer.Page.Forms.Single(form => form.QuerySelector("button") is not null);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(input => new KeyValuePair<string, string>(input.Name ?? "", input.Value));
        Assert.NotNull(form.QuerySelector($"button[name='{name}'][value='{value}']"));
        return await site.Http.PostAsync((form.GetAttribute("action") ?? "").Split('#')[0], [.. hidden, new(name, value)]);
    }

    public static async Task<Answer> PressAllAsync(Site site, params string[] values)
    {
        var answer = await site.GetAsync("/decide");
        foreach (var value in values)
            answer = await PressAsync(site, answer, value);
        return answer;
    }
}
