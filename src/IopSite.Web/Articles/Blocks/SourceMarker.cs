using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>[^S4]</c> in a text: the claim before it was read in source S4.</summary>
internal sealed class SourceMarker(string key) : LeafInline
{
    public string Key => key;
}
