using IopSite.Web.Articles.Blocks;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles;

/// <summary>What is broken in one page's Markdown by itself: unknown blocks and placeholders, headings out of order, links of a wrong kind.</summary>
internal static class MarkdownFaults
{
    private static readonly string[] Schemes = ["https:", "http:", "tel:", "sms:", "mailto:"];

    // Ids of the layout and the views: a heading of the same words would make an id twice.
    private static readonly HashSet<string> OwnIds =
        ["main", "menu", "contents", "in-short", "read-next", "sources", "talk-band", "hours-and-people", "step", "step-title"];

    /// <returns>Lines count from 1.</returns>
    public static IEnumerable<(int Line, string Message)> Of(MarkdownDocument document, IReadOnlyDictionary<string, string> values) =>
        Blocks(document).Concat(Placeholders(document, values)).Concat(Headings(document)).Concat(Links(document));

    private static IEnumerable<(int, string)> Blocks(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<CustomContainer>())
        {
            var line = block.Line + 1;
            if (!BlockRenderer.Names.Contains(block.Info ?? ""))
                yield return (line, $"':::{block.Info}' is not a known block; known are {string.Join(", ", BlockRenderer.Names)}");
            else if (block.Info == "care-card" && !CareCardBlock.Kinds.Contains(block.Arguments ?? ""))
                yield return (line, $"a care-card is one of {string.Join(", ", CareCardBlock.Kinds)}, not '{block.Arguments}'");
            else if (block.Info == "care-card" && block.FirstOrDefault() is not HeadingBlock)
                yield return (line, "a care-card starts with a heading");
            else if (block.Info == "ladder")
                foreach (var item in block.Descendants<ListItemBlock>().Where(item => !LadderBlock.Houses.Contains(LadderBlock.House(item))))
                    yield return (item.Line + 1, $"a row of the ladder starts with one of {string.Join(", ", LadderBlock.Houses)} and a colon");
        }
    }

    private static IEnumerable<(int, string)> Placeholders(MarkdownDocument document, IReadOnlyDictionary<string, string> values) =>
        document.Descendants<Placeholder>().Where(placeholder => !values.ContainsKey(placeholder.Name))
            .Select(placeholder => (placeholder.Line + 1, $"'{{{{{placeholder.Name}}}}}' is not known; known are {string.Join(", ", values.Keys)}"));

    private static IEnumerable<(int, string)> Headings(MarkdownDocument document)
    {
        var level = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
                yield return (heading.Line + 1, "the title stands in the front matter: start with ##");
            else if (heading.Level > level + 1 && heading.Parent is not CustomContainer)
                yield return (heading.Line + 1, $"a heading of level {heading.Level} follows one of level {level}: none may be left out");
            else if (heading.GetAttributes().Id is { } id && OwnIds.Contains(id))
                yield return (heading.Line + 1, $"the heading '{id}' is one that the page has of its own: choose other words");
            level = heading.Level;
        }
    }

    private static IEnumerable<(int, string)> Links(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            var target = link.Url ?? "";
            if (link.IsImage && string.IsNullOrWhiteSpace(link.FirstChild is LiteralInline alt ? alt.Content.ToString() : null))
                yield return (link.Line + 1, $"the picture '{target}' has no words in its place: ![words](…)");
            if (!target.StartsWith('/') && !target.StartsWith('#') && !Schemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
                yield return (link.Line + 1, $"'{target}' is not an address: start it with / for a page here, or with https://");
        }
    }
}
