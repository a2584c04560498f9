using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace IopSite.Rehearsals;

/// <summary>The disk fails in the middle of things. Nobody may be thanked for a request that is not on it.</summary>
internal static class BrokenStore
{
    public static async Task<int> RunAsync(int posts)
    {
        var rows = new List<(string, object)>();
        var falseThanks = await CallFailsAsync("fsync fails", "fsync,fdatasync", "EIO", posts, rows)
            + await CallFailsAsync("read-only file system", "pwrite64", "EROFS", posts, rows)
            + await DiskIsFullAsync(posts, rows)
            + await LockedAsync(rows);
        Rehearsal.Table(rows);
        return falseThanks == 0 ? 0 : 1;
    }

    /// <summary>strace lets every such call of the running site fail, as the kernel does when a disk gives up.</summary>
    private static async Task<int> CallFailsAsync(string what, string calls, string error, int posts, List<(string, object)> rows)
    {
        await using var rehearsal = new Rehearsal();
        await rehearsal.Site.StartAsync();
        using var warm = new Visitor(rehearsal.Site.Address);
        await warm.PressAsync(await warm.OpenAsync(), "before");
        using var strace = Process.Start(new ProcessStartInfo("strace",
            ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:error={error}", "-p", $"{rehearsal.Site.Id}"]))
            ?? throw new InvalidOperationException("strace is missing: apt-get install strace");
        await Task.Delay(1000);
        var (thanked, refused) = await PressAsync(rehearsal.Site.Address, posts);
        strace.Kill();
        await strace.WaitForExitAsync();
        rows.Add(($"{what}: posts", posts));
        rows.Add(($"{what}: told that it could not be saved (503)", refused));
        rows.Add(($"{what}: thanked", thanked));
        return thanked;
    }

    /// <summary>A disk of 2 MB of its own, filled to the last byte.</summary>
    private static async Task<int> DiskIsFullAsync(int posts, List<(string, object)> rows)
    {
        var disk = Directory.CreateTempSubdirectory("iopsite-disk-").FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", disk);
        try
        {
            await using var rehearsal = new Rehearsal(data: disk);
            await rehearsal.Site.StartAsync();
            using var warm = new Visitor(rehearsal.Site.Address);
            await warm.PressAsync(await warm.OpenAsync(), "before");
            await Fill.Async(Path.Combine(disk, "filler"));
            var (thanked, refused) = await PressAsync(rehearsal.Site.Address, posts);
            File.Delete(Path.Combine(disk, "filler"));
            var (healed, _) = await PressAsync(rehearsal.Site.Address, 1);
            var stored = (await rehearsal.Site.CommandAsync("requests")).Split('\n').Count(line => line.Contains('-', StringComparison.Ordinal) && line.Length > 20);
            rows.Add(("disk full: posts", posts));
            rows.Add(("disk full: told that it could not be saved (503)", refused));
            rows.Add(("disk full: thanked (each must be stored)", thanked));
            rows.Add(("disk full: stored in the end, with the one before and after", stored));
            rows.Add(("disk free again: kept", healed));
            return Math.Max(0, thanked + healed + 1 - stored);
        }
        finally
        {
            await RunAsync("umount", "-l", disk);
        }
    }

    /// <summary>Another program holds the database for a minute; eight people press Send all the while.</summary>
    private static async Task<int> LockedAsync(List<(string, object)> rows)
    {
        await using var rehearsal = new Rehearsal();
        await rehearsal.Site.StartAsync();
        var (thanked, refused) = (0, 0);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(rehearsal.Data, "intake.db")}"))
        {
            await other.OpenAsync();
            await ExecuteAsync(other, "BEGIN IMMEDIATE");
            var over = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            {
                while (over.Elapsed < TimeSpan.FromSeconds(60))
                {
                    var (thanks, refusals) = await PressAsync(rehearsal.Site.Address, 1);
                    Interlocked.Add(ref thanked, thanks);
                    Interlocked.Add(ref refused, refusals);
                }
            }));
            await ExecuteAsync(other, "ROLLBACK");
        }
        var (healed, _) = await PressAsync(rehearsal.Site.Address, 1);
        rows.Add(("locked for 60 s: told that it could not be saved (503)", refused));
        rows.Add(("locked for 60 s: thanked", thanked));
        rows.Add(("lock gone: kept", healed));
        return thanked + (1 - healed);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<(int Thanked, int Refused)> PressAsync(Uri site, int posts)
    {
        var (thanked, refused) = (0, 0);
        for (var post = 0; post < posts; post++)
        {
            using var visitor = new Visitor(site);
            var (status, _) = await visitor.PressAsync(await visitor.OpenAsync(), $"P{post}", new string('x', 900));
            thanked += status == HttpStatusCode.SeeOther ? 1 : 0;
            refused += status == HttpStatusCode.ServiceUnavailable ? 1 : 0;
        }
        return (thanked, refused);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
