using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>:::note How sure are we?</c>: a remark in the margin, or between two lines on a phone.</summary>
internal static class NoteBlock
{
    public static void Write(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        var title = Escape.Html(block.Arguments ?? "");
        renderer.Write($"<div class=\"note\" role=\"note\"><p class=\"note-title\">{title}</p>");
        renderer.WriteChildren(block);
        renderer.Write("</div>\n");
    }
}
