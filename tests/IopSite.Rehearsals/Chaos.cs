using System.Collections.Concurrent;
using System.Net;
using IopSite.Tests.Support;
using MimeKit;

namespace IopSite.Rehearsals;

/// <summary>Eight visitors press Send while the site is killed again and again and its mail server drops, stalls and refuses.</summary>
internal static class Chaos
{
    private const int Visitors = 8;
    private const int Seed = 7;

    public static async Task<int> RunAsync(int requests, int kills)
    {
        await using var rehearsal = new Rehearsal();
        rehearsal.Mail.Fault = Faults(rehearsal.Mail);
        await rehearsal.Site.StartAsync();

        var references = new ConcurrentDictionary<string, string>();
        var left = requests;
        var killed = 0;
        var killer = KillAsync(rehearsal.Site, () => Interlocked.Increment(ref killed), () => killed >= kills && references.Count >= requests, longest: 900);
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                // Spread over the whole run, so that kills meet presses.
                while (references.Count > (killed + 1) * requests / kills)
                    await Task.Delay(20);
                var name = $"P{Guid.NewGuid():N}";
                references[name] = await AskAsync(rehearsal.Site.Address, name);
            }
        }));
        await killer;

        rehearsal.Mail.Fault = (_, _) => null;
        await rehearsal.Site.KillAsync();
        await rehearsal.Site.StartAsync();
        var expected = requests * Rehearsal.Recipients.Length;
        for (var waited = 0; waited < 600 && Distinct(rehearsal.Mail).Count() < expected; waited++)
            await Task.Delay(200);
        return await ReportAsync(rehearsal, requests, killed, references);
    }

    // Whatever happens, the same ticket again: what a person does whose page did not come.
    private static async Task<string> AskAsync(Uri site, string name)
    {
        using var visitor = new Visitor(site);
        var ticket = await InsistAsync(visitor.OpenAsync);
        var received = await InsistAsync(async () =>
            await visitor.PressAsync(ticket, name) is (HttpStatusCode.SeeOther, { } page) ? page : throw new HttpRequestException("not kept"));
        return await InsistAsync(async () => await visitor.ReferenceAsync(received) ?? throw new HttpRequestException("no reference"));
    }

    public static async Task<T> InsistAsync<T>(Func<Task<T>> ask)
    {
        while (true)
            try
            {
                return await ask();
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException or IOException)
            {
                await Task.Delay(100);
            }
    }

    public static async Task KillAsync(Site site, Func<int> count, Func<bool> isEnough, int longest)
    {
        var random = new Random(Seed + site.Address.Port);
        while (!isEnough())
        {
            await Task.Delay(random.Next(50, longest));
            await site.KillAsync();
            count();
            await site.StartAsync();
        }
    }

    public static Func<string, string, SmtpFault?> Faults(SmtpServer server)
    {
        var random = new Random(Seed);
        return (verb, _) =>
        {
            int dice;
            lock (random)
                dice = random.Next(1000);
            if (dice < 20)
                Thread.Sleep(300 + dice * 40);
            return (verb, dice) switch
            {
                ("CONNECT", > 970) => SmtpFault.Say("421 4.3.2 too busy"),
                ("RCPT", > 970) => SmtpFault.Say("451 4.7.1 later"),
                ("RCPT", > 950) => SmtpFault.Say("550 5.1.1 unknown"),
                ("DATA", > 970) => SmtpFault.Drop,
                ("DOT", > 970) => SmtpFault.Say("554 5.7.1 refused"),
                ("DOT", > 930) => SmtpFault.Drop,
                _ => null,
            };
        };
    }

    // The notice that a mail was refused has the same subject and brings nothing: it must not stand for the mail.
    public static IEnumerable<IGrouping<string, SmtpMail>> Distinct(SmtpServer server) =>
        server.Mails.Where(mail => Header(mail, "Subject")?.StartsWith("Callback request", StringComparison.Ordinal) == true
                && Header(mail, "Message-Id")?.Contains(".notice@", StringComparison.Ordinal) == false)
            .GroupBy(mail => $"{Header(mail, "Message-Id")} {mail.To[0]}");

    private static string? Header(SmtpMail mail, string name) => MimeMessage.Load(new MemoryStream(mail.Bytes)).Headers[name];

    public static async Task<int> ReportAsync(Rehearsal rehearsal, int requests, int killed, ConcurrentDictionary<string, string> references)
    {
        var groups = Distinct(rehearsal.Mail).ToList();
        var delivered = groups.Select(group => Header(group.First(), "Subject")?.Split(' ')[^1] ?? "").ToLookup(reference => reference);
        var stored = await rehearsal.Site.CommandAsync("requests");
        var acknowledged = references.Values.Distinct().ToList();
        var lost = acknowledged.Count(reference => delivered[reference].Count() < Rehearsal.Recipients.Length);
        var missing = acknowledged.Count(reference => !stored.Contains(reference, StringComparison.Ordinal));
        var twice = groups.Where(group => group.Count() > 1).ToList();
        var altered = twice.Count(group => group.Any(mail => !mail.Bytes.AsSpan().SequenceEqual(group.First().Bytes)));
        Rehearsal.Table(
        [
            ("requests acknowledged (303)", acknowledged.Count),
            ("kills (-9)", killed),
            ("acknowledged but not stored", missing),
            ("acknowledged but not delivered to every recipient", lost),
            ("delivered but never acknowledged", delivered.Count(reference => !acknowledged.Contains(reference.Key))),
            ("mails delivered", groups.Sum(group => group.Count())),
            ("of them more than once (acceptance in doubt)", twice.Count),
            ("of those with other bytes or another Message-ID", altered),
        ]);
        return lost == 0 && missing == 0 && altered == 0 && acknowledged.Count == requests ? 0 : 1;
    }
}
