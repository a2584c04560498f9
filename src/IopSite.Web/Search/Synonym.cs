namespace IopSite.Web.Search;

/// <summary>What people type, and what our pages call it.</summary>
/// <param name="Words">What was typed, as <see cref="PlainWords"/>.</param>
/// <param name="Meanings">Words and phrases of our pages.</param>
/// <param name="Pages">Pages that answer it whatever words they use, the best first.</param>
/// <param name="Line">Of the list.</param>
internal sealed record Synonym(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Meanings, IReadOnlyList<string> Pages, int Line);
