using System.Net;
using IopSite.Web.Drawings;
using IopSite.Web.Shared;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles.Blocks;

/// <summary>
/// <c>:::ladder</c>: levels of care, most care first. Each item starts with the name of its house
/// ("full:", "partial:", "iop:", "outpatient:"); the house is decoration, the words say the same.
/// </summary>
internal static class LadderBlock
{
    public static readonly IReadOnlySet<string> Houses = new HashSet<string> { "full", "partial", "iop", "outpatient" };

    public static void Write(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        renderer.Write("<ol class=\"ladder\">\n");
        foreach (var item in block.Descendants<ListItemBlock>())
            WriteRow(renderer, item, writing);
        renderer.Write("</ol>\n");
        WriteKey(renderer);
    }

    /// <summary>The word before the colon of an item.</summary>
    public static string House(ListItemBlock item) =>
        FirstWords(item) is { } literal && literal.Content.ToString().Split(": ") is [var house, ..] ? house : "";

    private static void WriteRow(HtmlRenderer renderer, ListItemBlock item, PageWriting writing)
    {
        var house = House(item);
        // Already a fault of the page; the other faults are still to be found.
        if (!Houses.Contains(house))
            return;
        var isHere = house == "iop" && writing.Path == "/iop";
        if (FirstWords(item) is { } literal && literal.Content.Length > house.Length)
            literal.Content.Start += house.Length + ": ".Length;
        renderer.Write($"<li class=\"{house}{(isHere ? " here" : "")}\">{Drawing.Svg($"house-{house}")}<div>");
        if (isHere)
            renderer.Write($"<span class=\"here-label\">{WebUtility.HtmlEncode(SiteTexts.ThisPage)}</span>");
        renderer.WriteChildren(item);
        renderer.Write("</div></li>\n");
    }

    private static void WriteKey(HtmlRenderer renderer)
    {
        renderer.Write("<p class=\"key\">");
        foreach (var (name, words) in new[] { ("lit", SiteTexts.KeyTreatment), ("half", SiteTexts.KeyMore), ("dark", SiteTexts.KeyRest) })
            renderer.Write($"<span>{Drawing.Svg($"key-{name}")} {WebUtility.HtmlEncode(words)}</span> ");
        renderer.Write("</p>\n");
    }

    private static LiteralInline? FirstWords(ListItemBlock item) =>
        item.Descendants<ParagraphBlock>().FirstOrDefault()?.Inline?.FirstChild as LiteralInline;
}
