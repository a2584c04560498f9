using IopSite.Web.Deciding;
using IopSite.Web.Profile;

namespace IopSite.Web.Articles;

/// <summary>What a page may draw on while it is written out: the provider, the sources, and the numbers of its own sources.</summary>
internal sealed class PageWriting(SiteProfile profile, IReadOnlyDictionary<string, string> values, string path)
{
    private readonly List<string> cited = [];
    private readonly HashSet<string> marked = [];

    public SiteProfile Profile => profile;

    /// <summary>What stands for <c>{{name}}</c> in a text.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>The decision guide, on its page.</summary>
    public Guide? Guide { get; init; }

    /// <summary>The page's own address without its language.</summary>
    public string Path => path;

    /// <summary>Keys of sources in the order of their first marker.</summary>
    public IReadOnlyList<string> Cited => cited;

    /// <summary>From 1, in the order in which a reader meets the markers.</summary>
    public int SourceNumber(string key)
    {
        if (!cited.Contains(key))
            cited.Add(key);
        return cited.IndexOf(key) + 1;
    }

    /// <summary>True once for each key: its first marker is where the source list leads back to.</summary>
    public bool IsFirstMarker(string key) => marked.Add(key);
}
