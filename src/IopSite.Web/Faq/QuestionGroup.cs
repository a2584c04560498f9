using IopSite.Web.Articles;
using IopSite.Web.Shared;

namespace IopSite.Web.Faq;

internal sealed record QuestionGroup(string Name, string Title, IReadOnlyList<Article> Questions)
{
    /// <summary>The groups that have questions, in the order in which the page shows them. Pure.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<Article> questions)
    {
        var byGroup = questions.OrderBy(question => question.Matter.Order).ThenBy(question => question.Path, StringComparer.Ordinal)
            .ToLookup(question => question.Matter.Group);
        return [.. Titles().Where(group => byGroup.Contains(group.Name))
            .Select(group => new QuestionGroup(group.Name, group.Title, [.. byGroup[group.Name]]))];
    }

    private static IEnumerable<(string Name, string Title)> Titles() =>
    [
        ("me", SiteTexts.QuestionsMe),
        ("family", SiteTexts.QuestionsFamily),
        ("money", SiteTexts.QuestionsMoney),
        ("work", SiteTexts.QuestionsWork),
        ("privacy", SiteTexts.QuestionsPrivacy),
    ];
}
