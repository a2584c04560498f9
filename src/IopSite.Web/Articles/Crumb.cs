namespace IopSite.Web.Articles;

/// <summary>A step from the home page down to a page.</summary>
internal sealed record Crumb(string Address, string Title);
