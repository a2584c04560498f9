using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace IopSite.Web.Articles.Blocks;

/// <summary>What our Markdown has beyond the common: source markers, placeholders, fixed blocks, tables that fit a phone.</summary>
internal sealed class SiteMarkdown : IMarkdownExtension
{
    public static IEnumerable<IMarkdownObjectRenderer> Renderers(PageWriting writing) =>
        [new SourceMarkerRenderer(writing), new PlaceholderRenderer(writing), new TableRenderer(), new BlockRenderer(writing)];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SourceMarkerParser());
        pipeline.InlineParsers.Insert(0, new PlaceholderParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The renderers know the page they write, so MarkdownPage adds them for each page.
    }
}
