namespace IopSite.Web.Search;

/// <summary>What somebody types who needs a person now.</summary>
/// <param name="IsEmergency">911 comes before 988.</param>
internal sealed record CrisisPhrase(IReadOnlyList<string> Words, bool IsEmergency)
{
    // "I want to just die" is meant as much as the phrase without a word between.
    private const int MostBetween = 1;

    // Written without spaces a short phrase would stand inside other words.
    private const int ShortestJoined = 8;

    public bool StandsIn(IReadOnlyList<string> typed)
    {
        for (var start = 0; start < typed.Count; start++)
            if (StandsAt(typed, start))
                return true;
        var joined = string.Concat(Words);
        return joined.Length >= ShortestJoined && Words.Count > 1 && EndsSomewhere(joined, typed);
    }

    // "want to diet" goes on where the phrase ends.
    private static bool EndsSomewhere(string joined, IReadOnlyList<string> typed)
    {
        var soFar = "";
        foreach (var word in typed)
            if ((soFar += word).EndsWith(joined, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool StandsAt(IReadOnlyList<string> typed, int start)
    {
        var at = start;
        foreach (var (index, word) in Words.Index())
        {
            var end = index == 0 ? start : Math.Min(at + MostBetween, typed.Count - 1);
            while (at <= end && !IsMeant(word, typed[at]))
                at++;
            if (at > end)
                return false;
            at++;
        }
        return true;
    }

    // The first letter is rarely wrong, and "bill" or "will" is not "kill".
    private static bool IsMeant(string word, string typed) =>
        word == typed || (word[0] == typed[0] && EditDistance.Between(word, typed, Forgiven(word)) <= Forgiven(word))
        || (word.Length == 3 && typed.Length == 3 && word[0] == typed[0] && word[1] == typed[2] && word[2] == typed[1]);

    private static int Forgiven(string word) => word.Length switch
    {
        < 4 => 0,
        < 9 => 1,
        _ => 2,
    };
}
