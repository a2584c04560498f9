using IopSite.Web.Articles;

namespace IopSite.Web.Planner;

/// <param name="Article">The page that the planner stands on.</param>
/// <param name="HasUnknown">Something was posted that the form does not hold.</param>
/// <param name="Prefix">Of the language in which the page was asked for: "/es" or nothing.</param>
internal sealed record WeekPage(Article Article, IReadOnlyList<Crumb> Crumbs, FittedWeek Fitted, bool HasUnknown, string Prefix);
