using Markdig.Syntax.Inlines;

namespace IopSite.Web.Articles.Blocks;

/// <summary><c>{{phone}}</c> in a text: a value of <c>site.yaml</c> or of a setting.</summary>
internal sealed class Placeholder(string name) : LeafInline
{
    public string Name => name;
}
