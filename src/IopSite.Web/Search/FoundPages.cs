namespace IopSite.Web.Search;

/// <summary>What a search found.</summary>
/// <param name="Corrected">The words in whose place others were looked for, as they were meant.</param>
internal sealed record FoundPages(IReadOnlyList<FoundPage> Pages, IReadOnlyList<string> Corrected)
{
    public static readonly FoundPages None = new([], []);
}
