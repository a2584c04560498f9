namespace IopSite.Web.Articles;

/// <summary>The pages before and after one of a series.</summary>
internal sealed record Pager(Article? Previous, Article? Next)
{
    /// <summary>The questions of one group follow each other as the list of questions shows them; other pages are no series. Pure.</summary>
    public static Pager Of(Article article, ArticleLibrary visible)
    {
        if (!article.IsQuestion)
            return new(null, null);
        var group = visible.All
            .Where(other => other.IsQuestion && other.Language == article.Language && other.Matter.Group == article.Matter.Group)
            .OrderBy(other => other.Matter.Order).ThenBy(other => other.Path, StringComparer.Ordinal).ToList();
        var at = group.IndexOf(article);
        return new(group.ElementAtOrDefault(at - 1), group.ElementAtOrDefault(at + 1));
    }
}
