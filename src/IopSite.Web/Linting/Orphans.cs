using IopSite.Web.Articles;

namespace IopSite.Web.Linting;

/// <summary>Pages to which no other page leads. The navigation does not count: nobody reads it to the end.
/// Nor do the computed lists: any edit may change them. Pure.</summary>
internal static class Orphans
{
    public static IEnumerable<Finding> Of(ArticleLibrary library)
    {
        var linked = library.Texts.SelectMany(article => article.References
                .Select(reference => reference.Target.Split('#')[0])
                .Where(target => target != article.Address))
            .ToHashSet();
        return library.All.Where(article => !IsReached(article, linked)).OrderBy(article => article.File, StringComparer.Ordinal)
            .Select(article => new Finding(article.File, 1, Level.Warning, "no other page leads here: link to it from one, or list it under 'related'"));
    }

    // The page of questions and the page of stories list all of theirs.
    private static bool IsReached(Article article, HashSet<string> linked) =>
        article.Path is "/" or "/crisis" || article.IsQuestion || article.Path.StartsWith("/stories/", StringComparison.Ordinal)
        || linked.Contains(article.Address) || linked.Contains(article.Path);
}
