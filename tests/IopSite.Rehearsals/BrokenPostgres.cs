using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using IopSite.Tests.Support;
using Npgsql;

namespace IopSite.Rehearsals;

/// <summary>PostgreSQL fails in the middle of things. Nobody may be thanked for a request that is not in it, and no text may be lost.</summary>
internal static class BrokenPostgres
{
    private const string Database = "intake";
    private const int Visitors = 6;

    public static async Task<int> RunAsync(int posts)
    {
        var rows = new List<(string, object)>();
        var faults = await CrashAsync(rows) + await SlowAsync(rows) + await FullAsync(posts, rows);
        Rehearsal.Table(rows);
        return faults == 0 ? 0 : 1;
    }

    /// <summary>Stopped as by "immediate", three times, for five seconds each, while people press Send.</summary>
    private static async Task<int> CrashAsync(List<(string, object)> rows)
    {
        await using var server = await NewAsync();
        await using var rehearsal = new Rehearsal(Cluster.Settings(server));
        await rehearsal.Site.StartAsync();
        var tally = new Tally();
        var pressing = PressAsync(rehearsal.Site, tally, TimeSpan.FromSeconds(40));
        for (var crash = 0; crash < 3; crash++)
        {
            await Task.Delay(5000);
            await server.CrashAsync();
            await Task.Delay(5000);
            await server.StartAgainAsync();
        }
        await pressing;
        return await ReportAsync("crashed", rehearsal, tally, rows);
    }

    /// <summary>A session holds the table for half a minute.</summary>
    private static async Task<int> SlowAsync(List<(string, object)> rows)
    {
        await using var server = await NewAsync();
        await using var rehearsal = new Rehearsal(Cluster.Settings(server));
        await rehearsal.Site.StartAsync();
        var tally = new Tally();
        await using (var other = new NpgsqlConnection($"{server.ConnectionString(Database)};Pooling=false"))
        {
            await other.OpenAsync();
            await using var held = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("LOCK TABLE \"Requests\" IN ACCESS EXCLUSIVE MODE", other);
            await hold.ExecuteNonQueryAsync();
            await PressAsync(rehearsal.Site, tally, TimeSpan.FromSeconds(30));
        }
        return await ReportAsync("held for 30 s", rehearsal, tally, rows);
    }

    /// <summary>A disk of its own, filled to the last byte.</summary>
    private static async Task<int> FullAsync(int posts, List<(string, object)> rows)
    {
        var disk = Directory.CreateTempSubdirectory("iopsite-disk-").FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=200m,mode=1777", "tmpfs", disk);
        try
        {
            await using var server = await NewAsync(disk);
            await using var rehearsal = new Rehearsal(Cluster.Settings(server));
            await rehearsal.Site.StartAsync();
            var tally = new Tally();
            await PressAsync(rehearsal.Site, tally, TimeSpan.FromSeconds(1));
            var filler = Path.Combine(disk, "filler");
            await Fill.Async(filler);
            for (var post = 0; post < posts; post++)
                await PressOnceAsync(rehearsal.Site.Address, tally);
            File.Delete(filler);
            return await ReportAsync("disk full", rehearsal, tally, rows);
        }
        finally
        {
            await RunAsync("umount", "-l", disk);
        }
    }

    private static async Task<PostgresServer> NewAsync(string? disk = null)
    {
        var server = disk is null ? await PostgresServer.StartAsync() : await PostgresServer.StartInAsync(disk, "max_wal_size=48MB", "min_wal_size=32MB");
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {Database}");
        return server;
    }

    private static Task PressAsync(Site site, Tally tally, TimeSpan lasts)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, Visitors).Select(async _ =>
        {
            while (clock.Elapsed < lasts)
            {
                await PressOnceAsync(site.Address, tally);
                await Task.Delay(50);
            }
        }));
    }

    private static async Task PressOnceAsync(Uri site, Tally tally)
    {
        using var visitor = new Visitor(site);
        var name = $"P{Guid.NewGuid():N}";
        var note = $"{name} {new string('x', 900)}";
        var start = Stopwatch.GetTimestamp();
        var (status, received) = await visitor.PressAsync(await visitor.OpenAsync(), name, note);
        tally.Longest = Math.Max(tally.Longest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        if (status == HttpStatusCode.SeeOther && received is not null)
            tally.Thanked.Add(await visitor.ReferenceAsync(received) ?? "none");
        else if (status == HttpStatusCode.ServiceUnavailable)
            (visitor.Page.Contains(note, StringComparison.Ordinal) ? tally.Kept : tally.Lost).Add(name);
        else
            tally.Lost.Add(name);
    }

    /// <returns>How many were thanked falsely, lost their text, or could not be kept once all was well again.</returns>
    private static async Task<int> ReportAsync(string what, Rehearsal rehearsal, Tally tally, List<(string, object)> rows)
    {
        var after = new Tally();
        for (var tries = 0; tries < 30 && after.Thanked.IsEmpty; tries++)
        {
            await PressOnceAsync(rehearsal.Site.Address, after);
            await Task.Delay(500);
        }
        var stored = await rehearsal.Site.CommandAsync("requests");
        var missing = tally.Thanked.Concat(after.Thanked).Count(reference => !stored.Contains(reference, StringComparison.Ordinal));
        rows.Add(($"{what}: thanked", tally.Thanked.Count));
        rows.Add(($"{what}: thanked, but not stored", missing));
        rows.Add(($"{what}: told that it could not be saved (503), text kept", tally.Kept.Count));
        rows.Add(($"{what}: text lost", tally.Lost.Count));
        rows.Add(($"{what}: longest wait for an answer, s", $"{tally.Longest:0.0}"));
        rows.Add(($"{what}: kept again afterwards, without a restart", after.Thanked.Count));
        return missing + tally.Lost.Count + (after.Thanked.IsEmpty ? 1 : 0);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private sealed class Tally
    {
        public ConcurrentBag<string> Thanked { get; } = [];
        public ConcurrentBag<string> Kept { get; } = [];
        public ConcurrentBag<string> Lost { get; } = [];
        public double Longest { get; set; }
    }
}
