namespace IopSite.Web.Articles;

/// <summary>A second-level heading: a line of the contents list.</summary>
internal sealed record Heading(string Anchor, string Title);
