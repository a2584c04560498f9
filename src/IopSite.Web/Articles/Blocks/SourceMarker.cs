using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>[^S4:D2]</c> in a text: the claim before it is fact D2 of <c>lint/facts.tsv</c>, which was read in source S4.</summary>
/// <param name="fact">Null when the marker names the source alone: <c>[^S4]</c>.</param>
internal sealed class SourceMarker(string key, string? fact) : LeafInline
{
    public string Key => key;
    public string? Fact => fact;
}
