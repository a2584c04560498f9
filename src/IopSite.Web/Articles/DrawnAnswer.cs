using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IopSite.Web.Articles;

/// <summary>The short answer of a question, drawn from the article in which it stands, so that the two cannot differ. Pure.</summary>
internal static class DrawnAnswer
{
    /// <param name="text">The article's file.</param>
    /// <returns>The first paragraph below the heading with this id, as Markdown in one line; null when there is none.</returns>
    public static string? Of(string text, string anchor)
    {
        text = text.ReplaceLineEndings("\n");
        var below = MarkdownPage.Read(text).SkipWhile(block => block is not HeadingBlock heading || heading.GetAttributes().Id != anchor).Skip(1);
        return below.FirstOrDefault() is ParagraphBlock paragraph
            ? text[paragraph.Span.Start..(paragraph.Span.End + 1)].Replace('\n', ' ')
            : null;
    }
}
