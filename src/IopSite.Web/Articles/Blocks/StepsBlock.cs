using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>:::steps</c>: a numbered list that is to be done in order.</summary>
internal static class StepsBlock
{
    public static void Write(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        foreach (var list in block.OfType<ListBlock>())
            list.SetAttributes(new HtmlAttributes { Classes = ["steps"] });
        renderer.WriteChildren(block);
    }
}
