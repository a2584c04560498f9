using System.Diagnostics;

namespace IopSite.Rehearsals;

/// <summary>How long an answer of the search takes over HTTP, one after the other: the queries that people type, and each with a word spelled wrong.</summary>
internal static class Searching
{
    private const double MostMilliseconds = 10;

    public static async Task<int> RunAsync(int searches)
    {
        await using var rehearsal = new Rehearsal();
        await rehearsal.Site.StartAsync();
        using var http = new HttpClient { BaseAddress = rehearsal.Site.Address };
        var queries = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "queries.tsv")))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .SelectMany(columns => new[] { Address(columns[0], columns[1]), Address(columns[0], $"{columns[1]}x treatmnet") }).ToList();

        // Once each beforehand: the first of all compiles.
        foreach (var query in queries)
            await http.GetByteArrayAsync(query);
        var times = new List<double>();
        for (var search = 0; search < searches; search++)
        {
            var watch = Stopwatch.GetTimestamp();
            await http.GetByteArrayAsync(queries[search % queries.Count]);
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }

        times.Sort();
        Rehearsal.Table(
        [
            ("searches", searches),
            ("half of them within (ms)", At(0.5)),
            ("99 in 100 within (ms)", At(0.99)),
            ("the longest (ms)", At(1)),
        ]);
        return At(0.99) < MostMilliseconds ? 0 : 1;

        double At(double part) => Math.Round(times[(int)((times.Count - 1) * part)], 2);
    }

    private static Uri Address(string language, string query) =>
        new($"{(language == "es" ? "/es" : "")}/search?q={Uri.EscapeDataString(query)}", UriKind.Relative);
}
