using System.Diagnostics;
using System.Net;

namespace IopSite.Rehearsals;

/// <summary>One address floods the form for a minute; a person at another address sends a request every few seconds.</summary>
internal static class Flood
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(int postsAMinute)
    {
        await using var rehearsal = new Rehearsal(new Dictionary<string, string> { ["Intake__RateLimit"] = "8", ["Proxy__Known"] = "127.0.0.1" });
        await rehearsal.Site.StartAsync();
        using var flooder = new Visitor(rehearsal.Site.Address, "203.0.113.7");
        var ticket = await flooder.OpenAsync();

        using var over = new CancellationTokenSource(Lasts);
        var posts = 0;
        var flood = FloodAsync(async () =>
        {
            // Other answers each time, so that no post is the one before.
            await flooder.PressAsync(ticket, $"F{Interlocked.Increment(ref posts)}");
        }, postsAMinute, over.Token);

        var times = new List<double>();
        var kept = 0;
        for (var person = 0; !over.IsCancellationRequested; person++)
        {
            using var visitor = new Visitor(rehearsal.Site.Address, $"198.51.100.{person + 1}");
            var start = Stopwatch.GetTimestamp();
            var (status, _) = await visitor.PressAsync(await visitor.OpenAsync(), "Sam");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            kept += status == HttpStatusCode.SeeOther ? 1 : 0;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        await flood;
        Rehearsal.Table(
        [
            ("posts of the flood in a minute", posts),
            ("people who sent meanwhile", times.Count),
            ("of them kept (303)", kept),
            ("slowest person, opening and sending, ms", $"{times.Max():0}"),
        ]);
        return kept == times.Count && times.Max() < 2000 ? 0 : 1;
    }

    private static async Task FloodAsync(Func<Task> post, int postsAMinute, CancellationToken over)
    {
        var running = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var count = 0; !over.IsCancellationRequested && count < postsAMinute; count++)
        {
            running.Add(post());
            var due = Lasts * ((double)count / postsAMinute) - clock.Elapsed;
            if (due > TimeSpan.Zero)
                await Task.Delay(due, CancellationToken.None);
        }
        foreach (var one in running)
            try
            {
                await one;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
            }
    }
}
