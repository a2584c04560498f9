using IopSite.Web.Articles;

namespace IopSite.Web.Deciding;

/// <summary>The page of the guide: opened, with all that can be read there, or after a press, with the next step alone.</summary>
/// <param name="Address">Of the page in the language that was asked for: where the answers go.</param>
internal sealed record DecidePage(ArticlePage Page, GuideStep Step, string Address, bool IsOpened);
