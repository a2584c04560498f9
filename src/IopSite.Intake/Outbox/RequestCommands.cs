using System.Globalization;
using IopSite.Intake.Store;

namespace IopSite.Intake.Outbox;

/// <summary>What an operator asks of kept requests, also while the site runs in another process.</summary>
internal sealed class RequestCommands(RequestFile file, IntakeStore store, Func<Clinic> clinic, TimeProvider clock)
{
    public async Task<int> ListAsync(TextWriter output)
    {
        var requests = await file.ListAsync();
        if (requests.Count == 0)
            await output.WriteLineAsync("No callback requests.");
        else
            await output.WriteLineAsync(Line("Reference", "Received", "State", "Attempts", "Age"));
        foreach (var request in requests)
            await output.WriteLineAsync(Line(
                request.Reference,
                clinic().Hours.Local(request.ReceivedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Words(request.State),
                request.Attempts.ToString(CultureInfo.InvariantCulture),
                Words(clock.GetUtcNow() - request.ReceivedAt)));
        return 0;
    }

    public async Task<int> ResendAsync(string reference, TextWriter output)
    {
        var mails = await file.ResendAsync(reference);
        if (mails == 0)
            return await UnknownAsync(output);
        await output.WriteLineAsync($"{reference}: {mails} {(mails == 1 ? "mail is" : "mails are")} sent again, within seconds while the site runs, else when it starts.");
        return 0;
    }

    public async Task<int> EraseAsync(string reference, TextWriter output, CancellationToken stop)
    {
        if (!await file.EraseAsync(reference))
            return await UnknownAsync(output);
        var time = clinic().Hours.Local(clock.GetUtcNow()).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        await output.WriteLineAsync($"{reference}: erased from the database, mails included, at {time}.");
        if (await file.EmptyLogAsync(tries: 25, stop))
        {
            await output.WriteLineAsync(store.Remains);
            return 0;
        }
        await output.WriteLineAsync("The database was in use: its log may hold encrypted remains for up to an hour, while the site runs.");
        return 1;
    }

    private static async Task<int> UnknownAsync(TextWriter output)
    {
        await output.WriteLineAsync("No request has that reference.");
        return 1;
    }

    private static string Line(string reference, string received, string state, string attempts, string age) =>
        $"{reference,-10} {received,-17} {state,-16} {attempts,-9} {age}";

    private static string Words(RequestState state) => Wire.Name(state).Replace('-', ' ');

    private static string Words(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => $"{(int)age.TotalDays} d",
        { TotalHours: >= 1 } => $"{(int)age.TotalHours} h",
        _ => $"{(int)age.TotalMinutes} min",
    };
}
