using IopSite.Web.Linting;

namespace IopSite.Web.Articles;

/// <summary>What is broken between pages: addresses used twice, links and anchors that lead nowhere, pictures that are missing. Pure.</summary>
internal static class LibraryFaults
{
    public static IEnumerable<Finding> Of(
        IReadOnlyList<Article> articles, DateOnly today, bool withDrafts, Func<string, bool> hasImage) =>
        Duplicates(articles).Concat(Taken(articles))
            .Concat(articles.SelectMany(article => article.Texts).SelectMany(article => References(article, articles, today, withDrafts, hasImage)));

    private static IEnumerable<Finding> Duplicates(IReadOnlyList<Article> articles) =>
        articles.GroupBy(article => article.Address).Where(same => same.Count() > 1)
            .Select(same => Finding.Error(same.Last().File, 1, $"has the address {same.Key}, as {same.First().File} has"));

    private static IEnumerable<Finding> Taken(IReadOnlyList<Article> articles) =>
        articles.Where(article => Addresses.IsTaken(article.Path))
            .Select(article => Finding.Error(article.File, 1, $"the address {article.Address} belongs to the site itself"));

    private static IEnumerable<Finding> References(
        Article article, IReadOnlyList<Article> articles, DateOnly today, bool withDrafts, Func<string, bool> hasImage)
    {
        var isSeen = withDrafts || article.IsPublished(today);
        foreach (var reference in article.References)
            if (Fault(article, reference, articles, isSeen && !withDrafts, today, hasImage) is { } message)
                yield return Finding.Error(article.File, reference.Line, message);
    }

    private static string? Fault(
        Article article, Reference reference, IReadOnlyList<Article> articles, bool mustBeSeen, DateOnly today, Func<string, bool> hasImage)
    {
        var target = reference.Target;
        if (target.StartsWith("/images/", StringComparison.Ordinal))
            return hasImage(target) ? null : $"the picture '{target}' does not exist";
        if (reference.IsImage)
            return $"the picture '{target}' must lie in /images/";
        if (!target.StartsWith('/') && !target.StartsWith('#'))
            return null;

        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
        if (Addresses.Fixed.Contains(Plain(path)))
            return null;
        var found = path == "" ? article : Find(articles, path, article.Language);
        if (found is null)
            return $"the link '{target}' leads nowhere: there is no page {path}";
        if (anchor != "" && !found.Anchors.Contains(anchor))
            return $"the link '{target}' leads nowhere: {found.File} has no heading #{anchor}; it has {string.Join(", ", found.Anchors.Select(name => $"#{name}"))}";
        return mustBeSeen && !found.IsPublished(today)
            ? $"the link '{target}' leads to {found.File}, which is not published yet"
            : null;
    }

    // A Spanish page may link to a page that exists in English only.
    private static Article? Find(IReadOnlyList<Article> articles, string path, string language)
    {
        var isSpanish = path is "/es" || path.StartsWith("/es/", StringComparison.Ordinal);
        var plain = Plain(path);
        return articles.FirstOrDefault(page => page.Path == plain && page.Language == (isSpanish ? Addresses.Spanish : language))
            ?? articles.FirstOrDefault(page => page.Path == plain && page.Language == Addresses.English);
    }

    private static string Plain(string path) =>
        path == "/es" ? "/" : path.StartsWith("/es/", StringComparison.Ordinal) ? path["/es".Length..] : path;
}
