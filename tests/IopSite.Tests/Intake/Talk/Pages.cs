using AngleSharp.Html.Dom;

namespace IopSite.Tests.Intake.Talk;

internal static class Pages
{
    /// <summary>What a browser would send for a field of the page: what was typed, or the chosen values.</summary>
    public static string Value(this IHtmlDocument page, string field) =>
        string.Join(",", page.QuerySelectorAll($"[name={field}]").SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? [box.Value] : [],
            IHtmlInputElement input => [input.Value],
            IHtmlTextAreaElement area => [area.Value],
            IHtmlSelectElement select => [select.Value ?? ""],
            _ => Array.Empty<string>(),
        }));

    public static string Text(this IHtmlDocument page, string selector) =>
        (page.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on the page.")).TextContent.Trim();

    public static bool Has(this IHtmlDocument page, string selector) => page.QuerySelector(selector) is not null;

    public static IEnumerable<string> SummaryTargets(this IHtmlDocument page) =>
        page.QuerySelectorAll("[data-error-summary] a").Select(link => link.GetAttribute("href") ?? "");
}
