using IopSite.Tests.Web.Search;
using IopSite.Web.Deciding;

namespace IopSite.Tests.Web.Deciding;

/// <summary>Every way through the guide that the site is delivered with.</summary>
internal static class GuidePaths
{
    public static Guide Guide { get; } =
        RepositoryContent.Read().Library.Find("en", Guide.Path)?.Guide ?? throw new InvalidOperationException("There is no guide.");

    /// <summary>Each as its answers: "who.me danger.no …".</summary>
    public static IEnumerable<string> All => From(Guide.Start, []);

    private static IEnumerable<string> From(string step, List<string> way)
    {
        if (Guide.Question(step) is not { } question)
            return [string.Join(' ', way)];
        return question.Answers.SelectMany(answer => From(answer.Then, [.. way, GivenAnswer.ValueOf(question, answer)]));
    }
}
