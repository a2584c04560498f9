namespace IopSite.Web.Search;

/// <summary>What the content folder tells the search: synonyms by language, and the phrases that bring help to the top in every language.</summary>
internal sealed record SearchTerms(IReadOnlyDictionary<string, IReadOnlyList<Synonym>> Synonyms, IReadOnlyList<CrisisPhrase> Crisis)
{
    public const string SynonymsFile = "search/synonyms.tsv";
    public const string CrisisFile = "search/crisis.tsv";

    public IReadOnlyList<Synonym> In(string language) => Synonyms.GetValueOrDefault(language, []);

    /// <returns>Null when nothing in the words sounds like a crisis. An emergency goes before all else.</returns>
    public CrisisPhrase? CrisisIn(IReadOnlyList<string> typed) =>
        Crisis.Where(phrase => phrase.StandsIn(typed)).MaxBy(phrase => phrase.IsEmergency);
}
