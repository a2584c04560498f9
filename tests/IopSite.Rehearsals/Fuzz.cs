using IopSite.Tests.Support;

namespace IopSite.Rehearsals;

/// <summary>Forms that no person fills in so, many at once, over real HTTP: no fault, and no header that differs.</summary>
internal static class Fuzz
{
    private const int Clients = 8;

    public static async Task<int> RunAsync(int posts)
    {
        await using var rehearsal = new Rehearsal(new Dictionary<string, string> { ["Mail__Transport"] = "Pickup", ["Mail__To"] = "intake@clinic.example" });
        await rehearsal.Site.StartAsync();
        var statuses = new int[600];
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => PostAsync(rehearsal.Site.Address, posts / Clients, client, statuses)));

        var kept = statuses[303];
        var mails = await MailsAsync(Path.Combine(rehearsal.Data, "mail"), kept);
        var faults = mails.Select(file => MailTemplate.Fault(File.ReadAllBytes(file))).OfType<string>().ToList();
        foreach (var fault in faults.Take(3))
            Console.WriteLine(fault);
        Rehearsal.Table(
        [
            ("forms posted", statuses.Sum()),
            ("kept (303)", kept),
            ("brought back with what is wrong (422)", statuses[422]),
            ("anything else", statuses.Sum() - kept - statuses[422]),
            ("mails written", mails.Length),
            ("of them with other headers or more than one text", faults.Count),
        ]);
        return faults.Count == 0 && mails.Length == kept && kept + statuses[422] == statuses.Sum() ? 0 : 1;
    }

    // For as long as more of them come.
    private static async Task<string[]> MailsAsync(string folder, int kept)
    {
        var (count, still) = (-1, 0);
        while (count < kept && still < 60)
        {
            await Task.Delay(1000);
            var now = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Length : 0;
            (count, still) = (now, now > count ? 0 : still + 1);
        }
        return Directory.GetFiles(folder, "*.eml");
    }

    private static async Task PostAsync(Uri site, int posts, int client, int[] statuses)
    {
        var random = new Random(client);
        using var visitor = new Visitor(site);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        var ticket = "";
        for (var post = 0; post < posts; post++)
        {
            // Ten posts a ticket: the first is a request, the others change its answers.
            if (post % 10 == 0)
                ticket = await visitor.OpenAsync();
            using var form = new FormUrlEncodedContent(FuzzedForm.Fill(ticket, random));
            using var answer = await http.PostAsync(new Uri("/talk", UriKind.Relative), form);
            Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
        }
    }
}
