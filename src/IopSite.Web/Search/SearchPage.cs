using IopSite.Web.Articles;

namespace IopSite.Web.Search;

/// <param name="Typed">As it was typed, shortened where it was very long; empty before the first search.</param>
/// <param name="Crisis">Who types this needs a person now: their numbers come first.</param>
/// <param name="Popular">Where to go when nothing was asked or found.</param>
internal sealed record SearchPage(string Typed, CrisisPhrase? Crisis, FoundPages Found, IReadOnlyList<RelatedPage> Popular)
{
    public const int LongestQuery = 200;
}
