using System.Text;
using IopSite.Web.Articles.Blocks;
using IopSite.Web.Yaml;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles;

/// <summary>A page's front matter and Markdown → what people read of it, in order. Pure.</summary>
internal sealed class PassageReader(IReadOnlyDictionary<string, string> values)
{
    public IEnumerable<Passage> Read(YamlFields fields, FrontMatter matter, MarkdownDocument document) =>
        Head(fields, matter).Concat(Read(document));

    public IEnumerable<Passage> Read(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().SelectMany(OfBlock).Concat(document.Descendants<LinkInline>().Where(link => link.IsImage).Select(Alternative));

    private IEnumerable<Passage> Head(YamlFields fields, FrontMatter matter)
    {
        yield return new(fields.Line("title"), PassageKind.Head, matter.Title, IsCounted: false, []);
        yield return new(fields.Line("description"), PassageKind.Head, matter.Description, IsCounted: false, []);
        yield return new(fields.Line("audience"), PassageKind.Head, matter.Audience, IsCounted: false, []);
        foreach (var (item, index) in matter.Summary.Select((item, index) => (item, index)))
        {
            var document = MarkdownPage.Read(item);
            foreach (var paragraph in document.Descendants<ParagraphBlock>())
                yield return new(fields.Line("summary") + 1 + index, PassageKind.Summary, Words(paragraph.Inline), IsCounted: true, Markers(paragraph.Inline));
        }
    }

    private IEnumerable<Passage> OfBlock(LeafBlock block)
    {
        if (block.Inline is not { } inline || Words(inline) is not { Length: > 0 } words)
            yield break;
        var isCard = Above(block).OfType<CustomContainer>().Any(container => container.Info == "care-card");
        yield return new(block.Line + 1, Kind(block), words, !isCard, Markers(inline));
    }

    private static PassageKind Kind(LeafBlock block) =>
        block is HeadingBlock ? PassageKind.Heading
        : Above(block).Any(above => above is TableCell) ? PassageKind.Cell
        : Above(block).Any(above => above is ListItemBlock) ? PassageKind.Item
        : PassageKind.Paragraph;

    private static Passage Alternative(LinkInline picture) =>
        new(picture.Line + 1, PassageKind.Alternative, picture.FirstChild is LiteralInline words ? words.Content.ToString() : "", IsCounted: false, []);

    private static IEnumerable<ContainerBlock> Above(Block block)
    {
        for (var above = block.Parent; above is not null; above = above.Parent)
            yield return above;
    }

    private static IReadOnlyList<SourceMarker> Markers(ContainerInline? inline) => inline is null ? [] : [.. inline.Descendants<SourceMarker>()];

    private string Words(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
            text.Append(part switch
            {
                LiteralInline { Parent: not LinkInline { IsImage: true } } literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                // The clinic's number stands in site.yaml, and needs no other list.
                Placeholder { Name: "phone" } => "our number",
                Placeholder placeholder => values.GetValueOrDefault(placeholder.Name, ""),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => "",
            });
        return text.ToString().Trim();
    }
}
