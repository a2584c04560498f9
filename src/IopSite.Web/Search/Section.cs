namespace IopSite.Web.Search;

/// <summary>A part of a page that can be found and linked to.</summary>
/// <param name="Path">The page, without its language.</param>
/// <param name="Title">The page's, in its first section only: there it counts once.</param>
/// <param name="Anchor">Empty for the top of the page.</param>
internal sealed record Section(string Path, string Title, string Anchor, string Heading, string Text);
