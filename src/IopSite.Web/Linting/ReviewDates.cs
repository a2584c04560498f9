using System.Globalization;
using IopSite.Web.Articles;

namespace IopSite.Web.Linting;

/// <summary>Pages whose review is overdue, or due soon. Pure.</summary>
internal static class ReviewDates
{
    public static IEnumerable<Finding> Of(IEnumerable<Article> articles, DateOnly today, int daysAhead) =>
        articles.Where(article => article.Matter.ReviewBy <= today.AddDays(daysAhead)).OrderBy(article => article.Matter.ReviewBy)
            .Select(article => new Finding(article.File, 1, Level.Warning, Words(article.Matter.ReviewBy, today)));

    private static string Words(DateOnly due, DateOnly today) => string.Create(CultureInfo.InvariantCulture,
        $"the review {(due < today ? "was" : "is")} due on {due:yyyy-MM-dd}");
}
