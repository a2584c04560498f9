using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace IopSite.Web.Articles.Blocks;

internal sealed class PlaceholderParser : InlineParser
{
    public PlaceholderParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("{{") || text.IndexOf("}}") is not (> 2 and var end))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new Placeholder(text[2..end].Trim().ToString())
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + end + 1),
        };
        slice.Start += end + 2;
        return true;
    }
}
