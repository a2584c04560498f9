namespace IopSite.Web.Search;

/// <summary>The word that was meant. Pure.</summary>
internal static class Spelling
{
    // So short a word has too many neighbors.
    private const int Shortest = 4;

    /// <returns>The nearest known word, among equals the commonest; null when none is near.</returns>
    public static string? Nearest(string typed, IReadOnlyDictionary<string, int> vocabulary)
    {
        if (typed.Length < Shortest || typed.Any(char.IsDigit))
            return null;
        var most = typed.Length < 6 ? 1 : 2;
        string? nearest = null;
        var best = (Distance: most + 1, Count: 0);
        foreach (var (word, count) in vocabulary)
        {
            // Two wrong letters and another beginning make another word.
            var allowed = word.Length < Shortest ? 0 : word[0] == typed[0] ? most : 1;
            if (allowed == 0 || Math.Abs(word.Length - typed.Length) > Math.Min(allowed, best.Distance))
                continue;
            var distance = EditDistance.Between(typed, word, allowed);
            if (distance <= allowed && (distance < best.Distance || (distance == best.Distance && count > best.Count)))
                (nearest, best) = (word, (distance, count));
        }
        return nearest;
    }
}
