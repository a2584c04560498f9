using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace IopSite.Rehearsals;

/// <summary>How long a press of Send takes, at a steady pace, with every request on disk before its answer.</summary>
internal static class Accepting
{
    public static async Task<int> RunAsync(int perSecond, int seconds)
    {
        await using var rehearsal = new Rehearsal();
        await rehearsal.Site.StartAsync();
        await PressAsync(rehearsal.Site.Address, []);

        var times = new ConcurrentBag<double>();
        var refused = 0;
        var presses = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var count = 0; count < perSecond * seconds; count++)
        {
            var due = TimeSpan.FromSeconds((double)count / perSecond) - clock.Elapsed;
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            presses.Add(Task.Run(async () =>
            {
                if (!await PressAsync(rehearsal.Site.Address, times))
                    Interlocked.Increment(ref refused);
            }));
        }
        await Task.WhenAll(presses);
        var sorted = times.Order().ToList();
        Rehearsal.Table(
        [
            ($"presses ({perSecond} a second for {seconds} s)", presses.Count),
            ("not answered by 303", refused),
            ("median, ms", $"{sorted[sorted.Count / 2]:0.0}"),
            ("p99, ms", $"{sorted[(int)(sorted.Count * .99)]:0.0}"),
            ("slowest, ms", $"{sorted[^1]:0.0}"),
        ]);
        return refused == 0 ? 0 : 1;
    }

    private static async Task<bool> PressAsync(Uri site, ConcurrentBag<double> times)
    {
        using var visitor = new Visitor(site);
        var ticket = await visitor.OpenAsync();
        var start = Stopwatch.GetTimestamp();
        var (status, _) = await visitor.PressAsync(ticket, "Sam");
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return status == HttpStatusCode.SeeOther;
    }
}
