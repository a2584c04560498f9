namespace IopSite.Web.Articles;

/// <summary>What is left of a word without its usual endings: "groups" and "group" are one. Rough, and good enough to compare pages. Pure.</summary>
internal static class Stems
{
    private const int Shortest = 3;

    // The longest first: the first that fits is taken away.
    private static readonly string[] English =
        ["ements", "ations", "ement", "ments", "ation", "ment", "ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "s", "y", "e"];

    private static readonly string[] Spanish =
        ["amientos", "imientos", "amiento", "imiento", "aciones", "acion", "mente", "ando", "ados", "adas", "iones", "ion", "ado", "ada", "es", "os", "as", "ar", "er", "ir", "s", "o", "a", "e"];

    public static string Of(string word, string language)
    {
        foreach (var ending in language == Addresses.Spanish ? Spanish : English)
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }
}
