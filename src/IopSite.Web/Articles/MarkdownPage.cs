using IopSite.Web.Articles.Blocks;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles;

/// <summary>One page's Markdown as the parts that its view shows.</summary>
internal sealed class MarkdownPage(PageWriting writing)
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePipeTables()
        .UseCustomContainers()
        .Use<SiteMarkdown>()
        .DisableHtml()
        .Build();

    public static MarkdownDocument Read(string text) => Markdown.Parse(text, Pipeline);

    public string Lead(MarkdownDocument document) =>
        document.FirstOrDefault() is ParagraphBlock { Inline: { } inline } ? Render(inline) : "";

    public string LeadText(MarkdownDocument document) =>
        document.FirstOrDefault() is ParagraphBlock { Inline: { } inline } ? Plain(inline) : "";

    public string Inline(string text) =>
        Read(text).FirstOrDefault() is ParagraphBlock { Inline: { } inline } ? Render(inline) : "";

    public string Body(MarkdownDocument document)
    {
        using var html = new StringWriter();
        var renderer = Renderer(html);
        foreach (var block in document.Skip(document.FirstOrDefault() is ParagraphBlock ? 1 : 0))
            renderer.Render(block);
        return html.ToString();
    }

    /// <summary>A text that is no page of its own: all of it, and a paragraph of links alone becomes buttons.</summary>
    public string Part(MarkdownDocument document)
    {
        using var html = new StringWriter();
        CareCardBlock.WriteBody(Renderer(html), document);
        return html.ToString();
    }

    public IEnumerable<Heading> Contents(MarkdownDocument document) =>
        document.OfType<HeadingBlock>().Where(heading => heading.Level == 2)
            .Select(heading => new Heading(heading.GetAttributes().Id ?? "", heading.Inline is { } words ? Plain(words) : ""));

    public static IReadOnlySet<string> Anchors(MarkdownDocument document) =>
        document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id).OfType<string>().ToHashSet();

    public static IEnumerable<Reference> References(MarkdownDocument document) =>
        document.Descendants<LinkInline>().Select(link => new Reference(link.Url ?? "", link.Line + 1, link.IsImage));

    private string Plain(ContainerInline inline)
    {
        using var text = new StringWriter();
        var renderer = Renderer(text);
        renderer.EnableHtmlForInline = false;
        renderer.EnableHtmlEscape = false;
        renderer.WriteChildren(inline);
        return text.ToString().ReplaceLineEndings(" ");
    }

    private string Render(ContainerInline inline)
    {
        using var html = new StringWriter();
        Renderer(html).WriteChildren(inline);
        return html.ToString();
    }

    private HtmlRenderer Renderer(TextWriter output)
    {
        var renderer = new HtmlRenderer(output);
        Pipeline.Setup(renderer);
        foreach (var mine in SiteMarkdown.Renderers(writing))
            renderer.ObjectRenderers.Insert(0, mine);
        return renderer;
    }
}
