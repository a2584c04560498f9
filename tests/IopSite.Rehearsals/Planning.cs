using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IopSite.Rehearsals;

/// <summary>
/// How long the week planner takes to answer over HTTP, one after the other: every window with each set of marks that it can
/// hold, then whole weeks marked at random, usual weeks and trips among them. Each answer must show a result.
/// </summary>
internal static partial class Planning
{
    private const double MostMilliseconds = 50;
    private static readonly string[] Usual = ["", "", "", "nine-to-five", "nights", "rotating", "school-run"];

    public static async Task<int> RunAsync(int weeks)
    {
        await using var rehearsal = new Rehearsal();
        await rehearsal.Site.StartAsync();
        using var http = new HttpClient { BaseAddress = rehearsal.Site.Address };
        var boxes = Box().Matches(await http.GetStringAsync(new Uri("/iop/week", UriKind.Relative)))
            .Select(box => (Kind: box.Groups[1].Value, Window: box.Groups[2].Value)).ToList();
        var single = boxes.GroupBy(box => box.Window).SelectMany(window => Sets([.. window.Select(box => $"{box.Kind}={box.Window}")])).ToList();

        // Once each beforehand: the first of all compiles.
        foreach (var body in single.Take(200))
            await AskAsync(http, body);
        var times = new List<double>();
        var longest = 0.0;
        var withoutResult = 0;
        // The seed is fixed, so that a run can be run again.
        var random = new Random(6);
        foreach (var body in single.Concat(Enumerable.Range(0, weeks).Select(_ => Week(boxes, random))))
        {
            var (page, first) = await TimeAsync(http, body);
            times.Add(first);
            if (!Result().IsMatch(page))
                withoutResult++;
            // What is slow because of this week stays slow; what was slow because the machine was busy does not.
            var best = first;
            for (var tries = 1; tries < 5 && best >= MostMilliseconds; tries++)
            {
                await Task.Delay(200);
                best = Math.Min(best, (await TimeAsync(http, body)).Milliseconds);
            }
            longest = Math.Max(longest, best);
        }

        times.Sort();
        Rehearsal.Table(
        [
            ("boxes on the form", boxes.Count),
            ("windows with each set of marks", single.Count),
            ("weeks marked at random", weeks),
            ("answers without a result", withoutResult),
            ("half of them within (ms)", At(0.5)),
            ("99 in 100 within (ms)", At(0.99)),
            ("asked again, for they took 50 ms or more", times.Count(time => time >= MostMilliseconds)),
            ("the longest, of those the best of five tries (ms)", Math.Round(longest, 2)),
        ]);
        return withoutResult == 0 && boxes.Count > 0 && longest < MostMilliseconds ? 0 : 1;

        double At(double part) => Math.Round(times[(int)((times.Count - 1) * part)], 2);
    }

    private static IEnumerable<string> Sets(IReadOnlyList<string> marks) =>
        Enumerable.Range(0, 1 << marks.Count).Select(set => string.Join('&', marks.Where((_, place) => (set >> place & 1) == 1)));

    private static string Week(IReadOnlyList<(string Kind, string Window)> boxes, Random random)
    {
        var share = random.NextDouble();
        return string.Join('&', boxes.Where(_ => random.NextDouble() < share).Select(box => $"{box.Kind}={box.Window}")
            .Append(string.Create(CultureInfo.InvariantCulture, $"Trip={random.Next(1, 5) * 15}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"Commute={random.Next(1, 5) * 15}"))
            .Append($"Usual={Usual[random.Next(Usual.Length)]}"));
    }

    private static async Task<(string Page, double Milliseconds)> TimeAsync(HttpClient http, string body)
    {
        var watch = Stopwatch.GetTimestamp();
        var page = await AskAsync(http, body);
        return (page, Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
    }

    private static async Task<string> AskAsync(HttpClient http, string body)
    {
        using var form = new StringContent(body, null, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(new Uri("/iop/week", UriKind.Relative), form);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
    }

    [GeneratedRegex("type=\"checkbox\" name=\"(\\w+)\" value=\"([a-z-]+)\"")]
    private static partial Regex Box();

    [GeneratedRegex("<p class=\"lead\">[^<]*<strong>\\w+</strong> [^<]+\\.</p>")]
    private static partial Regex Result();
}
