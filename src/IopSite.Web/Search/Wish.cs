namespace IopSite.Web.Search;

/// <summary>One thing that somebody asks for, in the ways in which pages may say it.</summary>
/// <param name="Ways">Words for the full-text table, and how much a find is worth.</param>
/// <param name="Pages">Pages that answer it whatever words they use, the best first.</param>
internal sealed record Wish(IReadOnlyList<(string Words, double Worth)> Ways, IReadOnlyList<string> Pages);
