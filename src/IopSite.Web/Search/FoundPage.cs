namespace IopSite.Web.Search;

/// <summary>One line of the results: the page, and the section that answers best.</summary>
/// <param name="Language">Of the page's text.</param>
/// <param name="Anchor">Empty when the top of the page answers best.</param>
internal sealed record FoundPage(string Address, string Language, MarkedText Title, string Anchor, MarkedText Heading, MarkedText Text);
