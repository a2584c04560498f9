namespace IopSite.Web.Articles;

/// <summary>All pages of the site, by language and path. Immutable; a changed file makes a new library.</summary>
internal sealed class ArticleLibrary
{
    private readonly Dictionary<(string Language, string Path), Article> pages;

    public ArticleLibrary(IEnumerable<Article> articles)
        : this(articles, null)
    {
    }

    // What visitors may see is chosen anew for each of them; the pages are compared once.
    private ArticleLibrary(IEnumerable<Article> articles, Likeness? likeness)
    {
        pages = articles.ToDictionary(article => (article.Language, article.Path));
        Likeness = likeness ?? new Likeness(pages.Values);
    }

    public IReadOnlyCollection<Article> All => pages.Values;

    public Likeness Likeness { get; }

    /// <summary>All pages, and what they show of other files, in the order of the files.</summary>
    public IEnumerable<Article> Texts => All.SelectMany(article => article.Texts).OrderBy(article => article.File, StringComparer.Ordinal);

    public Article? Find(string language, string path) => pages.GetValueOrDefault((language, path));

    /// <summary>What visitors may see on a day: no drafts, and nothing that is published later.</summary>
    public ArticleLibrary On(DateOnly today) => new(All.Where(article => article.IsPublished(today)), Likeness);
}
