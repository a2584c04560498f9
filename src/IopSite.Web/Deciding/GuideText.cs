using IopSite.Web.Articles;
using IopSite.Web.Yaml;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace IopSite.Web.Deciding;

/// <summary>A piece of Markdown in the guide's file.</summary>
/// <param name="Line">The line of the file on which its first line stands.</param>
internal sealed record GuideText(MarkdownDocument Document, int Line)
{
    /// <summary>As the page shows it, once the page is written.</summary>
    public string Html { get; init; } = "";

    public static GuideText Read(YamlFields fields, string key)
    {
        var words = fields.RequiredText(key);
        try
        {
            var text = new GuideText(MarkdownPage.Read(words), fields.TextLine(key));
            // Its headings are the question and the result; and a block could be the guide itself, without end.
            if (text.Document.Descendants<Block>().FirstOrDefault(block => block is HeadingBlock or CustomContainer) is not { } block)
                return text;
            fields.RefuseLine(text.LineOf(block.Line + 1), $"'{key}' holds paragraphs and lists only: no heading, and no block of ':::'");
        }
        // Markdig's one refusal: all other text means something to it.
        catch (ArgumentException)
        {
            fields.Refuse(key, $"'{key}' is nested too deeply to be read");
        }
        return new([], fields.Line(key));
    }

    /// <summary>The line of the file for a line of the text, which counts from 1.</summary>
    public int LineOf(int line) => Line + line - 1;
}
