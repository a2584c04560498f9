using IopSite.Web.Articles;

namespace IopSite.Web.Search;

/// <summary>The search over the content as it is now: made anew with each reading of it, and with each day, on which a page may appear.</summary>
internal sealed class LiveSearch(LiveContent content) : IDisposable
{
    // A query takes a millisecond or two, so they may wait for each other; and an index in use is not taken away.
    private readonly Lock use = new();
    private (string Version, DateOnly Day, SearchIndex Index)? made;

    public FoundPages Find(string language, IReadOnlyList<string> typed)
    {
        lock (use)
            return Index().Find(language, typed);
    }

    /// <summary>Makes the index before somebody asks.</summary>
    public void Prepare()
    {
        lock (use)
            Index();
    }

    public void Dispose() => made?.Index.Dispose();

    private SearchIndex Index()
    {
        var (current, day) = (content.Current, content.Today);
        if (made is { } ready && ready.Version == current.Version && ready.Day == day)
            return ready.Index;
        var next = new SearchIndex(content.Visible, current.Terms);
        made?.Index.Dispose();
        made = (current.Version, day, next);
        return next;
    }
}
