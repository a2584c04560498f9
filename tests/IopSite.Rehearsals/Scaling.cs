using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using IopSite.Tests.Support;

namespace IopSite.Rehearsals;

/// <summary>How many presses of Send sites on one PostgreSQL take, and how long each takes, with each request on disk before its answer.</summary>
internal static class Scaling
{
    private const string Database = "intake";
    private const int Visitors = 16;

    public static async Task<int> RunAsync(int seconds, int stored)
    {
        // Not in memory: what a commit costs is what is measured.
        await using var server = await PostgresServer.StartInAsync(Path.GetTempPath(), "shared_buffers=256MB", "max_connections=200", "max_wal_size=2GB");
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {Database}");
        await using var rehearsal = new Rehearsal(Cluster.Settings(server));
        Site[] sites = [rehearsal.Site, rehearsal.AddSite(), rehearsal.AddSite(), rehearsal.AddSite()];
        await rehearsal.Site.StartAsync();
        await rehearsal.Site.KillAsync();

        Console.WriteLine($"{Environment.ProcessorCount} processors, {Visitors} visitors at once, {seconds} s each");
        Console.WriteLine($"{"stored",10} {"sites",6} {"requests/s",11} {"median ms",10} {"p99 ms",8} {"refused",8}");
        var refused = 0;
        foreach (var rows in stored > 0 ? new[] { 0, stored } : [0])
        {
            if (rows > 0)
                await SeedAsync(server, rows);
            foreach (var count in new[] { 1, 2, 4 })
                refused += await MeasureAsync(sites[..count], rows, seconds);
        }
        return refused == 0 ? 0 : 1;
    }

    private static async Task<int> MeasureAsync(Site[] sites, int stored, int seconds)
    {
        await Task.WhenAll(sites.Select(site => site.StartAsync()));
        await PressAsync(sites, TimeSpan.FromSeconds(3));
        var (times, refused) = await PressAsync(sites, TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(sites.Select(site => site.KillAsync()));
        var sorted = times.Order().ToList();
        Console.WriteLine(
            $"{stored,10} {sites.Length,6} {(double)sorted.Count / seconds,11:0.0} {sorted[sorted.Count / 2],10:0.0} {sorted[(int)(sorted.Count * .99)],8:0.0} {refused,8}");
        return refused;
    }

    private static async Task<(ConcurrentBag<double> Times, int Refused)> PressAsync(Site[] sites, TimeSpan lasts)
    {
        var times = new ConcurrentBag<double>();
        var refused = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(async number =>
        {
            using var visitor = new Visitor(sites[number % sites.Length].Address);
            while (clock.Elapsed < lasts)
            {
                var ticket = await visitor.OpenAsync();
                var start = Stopwatch.GetTimestamp();
                var (status, _) = await visitor.PressAsync(ticket, "Sam");
                if (status == HttpStatusCode.SeeOther)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                else
                    Interlocked.Increment(ref refused);
            }
        }));
        return (times, refused);
    }

    // Closed and delivered, as almost all are that a clinic keeps for its thirty days.
    private static async Task SeedAsync(PostgresServer server, int rows)
    {
        await server.ExecuteAsync(Database, $"""
            INSERT INTO "Requests" ("Id", "Reference", "Ticket", "ReceivedAt", "ClosedAt", "TakenOnAt", "RemindedLevel", "LastReminder", "LastNumber", "Choices")
            SELECT md5(n::text), 'seed-' || n, md5('t' || n), t.ms, t.ms, t.ms, 0, 0, 1, decode(repeat(md5(n::text), 16), 'hex')
            FROM generate_series(1, {rows}) AS n, (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms) AS t
            """);
        await server.ExecuteAsync(Database, $"""
            INSERT INTO "Mails" ("Id", "RequestId", "Number", "Reminder", "Copy", "Recipient", "Message", "Attempts", "WaitingSince", "NextAttemptAt", "DeliveredAt", "NeedsAttention")
            SELECT md5('m' || n), md5(n::text), 1, 0, 1, 'intake@clinic.example', decode(repeat(md5(n::text), 30), 'hex'), 1, t.ms, t.ms, t.ms, false
            FROM generate_series(1, {rows}) AS n, (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms) AS t
            """);
        await server.ExecuteAsync(Database, "VACUUM ANALYZE");
    }
}
