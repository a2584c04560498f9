using IopSite.Web.Articles;

namespace IopSite.Tests.Web.Articles;

/// <summary>Pages of which a test needs little more than their addresses.</summary>
internal static class Library
{
    public static ArticleLibrary Of(params IEnumerable<Article> pages) => new(pages);

    public static Article Page(string path, string language = "en", int order = 100, string[]? related = null, string? title = null) => new()
    {
        Language = language,
        Path = path,
        File = "",
        LeadHtml = "",
        LeadText = "",
        SummaryHtml = [],
        BodyHtml = "",
        Contents = [],
        Anchors = new HashSet<string>(),
        References = [],
        Sources = [],
        Matter = new FrontMatter
        {
            Title = title ?? $"Title of {path}",
            Description = $"Description of {path}",
            Summary = [],
            Audience = "",
            Published = default,
            Reviewed = default,
            ReviewBy = default,
            Sources = [],
            Related = related,
            Order = order,
            Draft = false,
        },
    };
}
