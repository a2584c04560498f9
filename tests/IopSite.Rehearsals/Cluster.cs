using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using IopSite.Tests.Support;

namespace IopSite.Rehearsals;

/// <summary>Two sites on one PostgreSQL: each is killed again and again, then one is stopped for longer than a lease and goes on.</summary>
internal static class Cluster
{
    private const int Visitors = 8;
    private const int Lanes = 3;
    private const string Database = "intake";

    // All that a late site could write over.
    private const string Rows = """
        SELECT md5(string_agg(concat_ws(' ', "Id", "DeliveredAt", "Attempts", "NextAttemptAt", "LastFailure", "LeaseToken"), ',' ORDER BY "Id")) FROM "Mails"
        """;

    public static async Task<int> RunAsync(int requests, int kills)
    {
        await using var server = await PostgresServer.StartAsync("max_connections=200");
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {Database}");
        await using var rehearsal = new Rehearsal(Settings(server));
        Site[] sites = [rehearsal.Site, rehearsal.AddSite()];
        var unanswered = 0;
        var faults = Chaos.Faults(rehearsal.Mail);
        rehearsal.Mail.Fault = (verb, line) =>
        {
            var fault = faults(verb, line);
            if (verb == "DOT" && ReferenceEquals(fault, SmtpFault.Drop))
                Interlocked.Increment(ref unanswered);
            return fault;
        };
        // At once, on an empty database.
        await Task.WhenAll(sites.Select(site => site.StartAsync()));

        var references = new ConcurrentDictionary<string, string>();
        var killed = new int[sites.Length];
        var left = requests;
        var killers = sites.Select((site, index) => Chaos.KillAsync(
            site, () => Interlocked.Increment(ref killed[index]), () => killed[index] >= kills && references.Count >= requests, longest: 5000)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(async visitor =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                // Spread over the whole run, so that kills meet presses.
                while (references.Count > (killed.Min() + 1) * requests / kills && !killers.Any(killer => killer.IsFaulted))
                    await Task.Delay(20);
                var name = $"P{Guid.NewGuid():N}";
                references[name] = await AskAsync(sites, visitor, name);
            }
        }));
        await Task.WhenAll(killers);
        var code = await StopAndGoOnAsync(server, rehearsal, sites, references);

        rehearsal.Mail.Fault = (_, _) => null;
        foreach (var site in sites)
        {
            await site.KillAsync();
            await site.StartAsync();
        }
        var expected = references.Count * Rehearsal.Recipients.Length;
        for (var waited = 0; waited < 600 && Chaos.Distinct(rehearsal.Mail).Count() < expected; waited++)
            await Task.Delay(200);
        Rehearsal.Table(killed.Select((count, index) => ($"kills (-9) of site {index + 1}", (object)count)));
        code |= await Chaos.ReportAsync(rehearsal, references.Count, killed.Sum(), references);
        // A site may die with a mail in each of its lanes, and once it was stopped with them.
        var inDoubt = unanswered + Lanes * (killed.Sum() + sites.Length + 1);
        var extra = Chaos.Distinct(rehearsal.Mail).Sum(group => group.Count() - 1);
        Rehearsal.Table([("copies too many", extra), ("of those at most in doubt", inDoubt)]);
        return extra <= inDoubt ? code : 1;
    }

    public static Dictionary<string, string> Settings(PostgresServer server) => new()
    {
        ["Intake__Store"] = "Postgres",
        ["ConnectionStrings__Intake"] = server.ConnectionString(Database),
    };

    /// <summary>The first site is stopped while mails are on their way; the second brings them; the first goes on and must change nothing.</summary>
    private static async Task<int> StopAndGoOnAsync(
        PostgresServer server, Rehearsal rehearsal, Site[] sites, ConcurrentDictionary<string, string> references)
    {
        rehearsal.Mail.Fault = (verb, _) =>
        {
            if (verb == "DOT")
                Thread.Sleep(500);
            return null;
        };
        for (var count = 0; count < 40; count++)
        {
            var name = $"P{Guid.NewGuid():N}";
            references[name] = await AskAsync(sites, count, name);
        }
        await SignalAsync("STOP", sites[0]);
        var stopped = Stopwatch.StartNew();
        while (stopped.Elapsed < TimeSpan.FromMinutes(2) && server.Ask(Database, """SELECT count(*) FROM "Mails" WHERE "DeliveredAt" IS NULL""") != "0")
            await Task.Delay(500);
        var before = server.Ask(Database, Rows);
        var tokens = server.Ask(Database, """SELECT count(*) FROM "Mails" WHERE "Attempts" > 1""");
        await SignalAsync("CONT", sites[0]);
        await Task.Delay(5000);
        var isSame = server.Ask(Database, Rows) == before;
        Rehearsal.Table(
        [
            ("seconds that the first site was stopped", (int)stopped.Elapsed.TotalSeconds - 5),
            ("mails with more than one attempt until then", tokens),
            ("rows as before after it went on", isSame ? "yes" : "NO"),
        ]);
        return isSame ? 0 : 1;
    }

    // Whatever happens, the same ticket again, at whichever site answers: what a load balancer and a person do.
    private static async Task<string> AskAsync(Site[] sites, int first, string name)
    {
        var turn = first;
        var ticket = await Chaos.InsistAsync(() => AtNextAsync(visitor => visitor.OpenAsync()));
        var received = await Chaos.InsistAsync(() => AtNextAsync(async visitor =>
            await visitor.PressAsync(ticket, name) is (HttpStatusCode.SeeOther, { } page) ? page : throw new HttpRequestException("not kept")));
        return await Chaos.InsistAsync(() => AtNextAsync(async visitor =>
            await visitor.ReferenceAsync(received) ?? throw new HttpRequestException("no reference")));

        async Task<string> AtNextAsync(Func<Visitor, Task<string>> ask)
        {
            using var visitor = new Visitor(sites[turn++ % sites.Length].Address);
            return await ask(visitor);
        }
    }

    private static async Task SignalAsync(string signal, Site site)
    {
        using var kill = Process.Start("kill", [$"-{signal}", site.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
