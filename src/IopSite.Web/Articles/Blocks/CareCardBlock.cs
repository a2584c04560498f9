using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>:::care-card emergency</c>, <c>crisis</c> or <c>calm</c>: a heading, then text; a paragraph of links alone becomes buttons.</summary>
internal static class CareCardBlock
{
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string> { "emergency", "crisis", "calm" };

    public static void Write(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        var heading = block.FirstOrDefault() as HeadingBlock;
        renderer.Write($"<section class=\"care-card {block.Arguments}\" aria-labelledby=\"{heading?.GetAttributes().Id}\">");
        if (heading is not null)
            renderer.Render(heading);
        renderer.Write("<div class=\"body\">");
        WriteBody(renderer, block.Where(part => part is not HeadingBlock));
        renderer.Write("</div></section>\n");
    }

    public static void WriteBody(HtmlRenderer renderer, IEnumerable<Block> parts)
    {
        foreach (var part in parts)
            WritePart(renderer, part);
    }

    private static void WritePart(HtmlRenderer renderer, Block part)
    {
        if (part is not ParagraphBlock { Inline: { } inline } || !inline.All(IsLinkOrSpace))
        {
            renderer.Render(part);
            return;
        }
        renderer.Write("<p class=\"actions\">");
        renderer.WriteChildren(inline);
        renderer.Write("</p>\n");
    }

    private static bool IsLinkOrSpace(Inline inline) =>
        inline is LinkInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace());
}
