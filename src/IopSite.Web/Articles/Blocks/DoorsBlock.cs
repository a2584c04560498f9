using IopSite.Web.Drawings;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>:::doors</c>: the ways in, each a link and one line on what is behind it.</summary>
internal static class DoorsBlock
{
    private static readonly string[] Doors = ["me", "family", "refer"];

    public static void Write(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        renderer.Write("<ul class=\"doors\">\n");
        foreach (var (index, item) in block.Descendants<ListItemBlock>().Index())
            if (item.Descendants<LinkInline>().FirstOrDefault() is { Parent: { } words } link)
            {
                var door = Doors[index % Doors.Length];
                renderer.Write($"<li class=\"{door}\">{Drawing.Svg($"door-{door}")}");
                renderer.Render(link);
                renderer.Write(" <span>");
                foreach (var inline in words.Where(inline => inline != link))
                    renderer.Render(inline);
                renderer.Write("</span></li>\n");
            }
        renderer.Write("</ul>\n");
    }
}
