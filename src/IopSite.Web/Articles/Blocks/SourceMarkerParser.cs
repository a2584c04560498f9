using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace IopSite.Web.Articles.Blocks;

internal sealed class SourceMarkerParser : InlineParser
{
    public SourceMarkerParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text.IndexOf(']');
        if (end < 3 || text[1] != '^')
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var words = text[2..end].ToString().Split(':', 2);
        processor.Inline = new SourceMarker(words[0], words.ElementAtOrDefault(1))
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + end),
        };
        slice.Start += end + 1;
        return true;
    }
}
