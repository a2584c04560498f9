namespace IopSite.Web.Search;

/// <summary>Typed words as wishes: each word that says something, and what each known phrase means. Pure.</summary>
internal static class Wishes
{
    private const double WorthOfMeaning = 0.6;

    public static IReadOnlyList<Wish> Of(IReadOnlyList<string> typed, IReadOnlyList<Synonym> synonyms, IReadOnlySet<string> fillers)
    {
        var saying = typed.Where(word => !fillers.Contains(word)).Distinct().ToList();
        var standing = synonyms.Where(synonym => StandsIn(synonym.Words, typed)).ToList();
        // "Does it work" is not about work: the longer phrase says what its words mean.
        var found = standing.Where(synonym => !standing.Any(longer => longer.Words.Count > synonym.Words.Count && StandsIn(synonym.Words, longer.Words))).ToList();
        // A person who types nothing but small words still means something by them.
        if (saying.Count == 0 && found.Count == 0)
            saying = [.. typed.Distinct()];
        return
        [
            .. saying.Select(word => new Wish(
                [(SectionTable.Quoted([word]), 1), .. found.Where(synonym => synonym.Words is [var only] && only == word).SelectMany(Ways)],
                [.. found.Where(synonym => synonym.Words is [var only] && only == word).SelectMany(synonym => synonym.Pages).Distinct()])),
            .. found.Where(synonym => synonym.Words is not [var only] || !saying.Contains(only)).Select(synonym => new Wish([.. Ways(synonym)], synonym.Pages)),
        ];
    }

    private static IEnumerable<(string Words, double Worth)> Ways(Synonym synonym) =>
        synonym.Meanings.Select(meaning => (SectionTable.Quoted(meaning), WorthOfMeaning));

    private static bool StandsIn(IReadOnlyList<string> words, IReadOnlyList<string> typed)
    {
        for (var start = 0; start + words.Count <= typed.Count; start++)
            if (words.Index().All(word => typed[start + word.Index] == word.Item))
                return true;
        return false;
    }
}
