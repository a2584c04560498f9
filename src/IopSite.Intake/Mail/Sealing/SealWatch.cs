using IopSite.Intake.Alarms;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake.Mail.Sealing;

/// <summary>Takes up renewed certificates, and tells in time which must be renewed.</summary>
internal sealed class SealWatch(MailSealing sealing, SealFolder folder, AlarmDesk alarms, TimeProvider clock, ILogger<SealWatch> log) : IWatch
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    private IReadOnlyList<string> known = [];

    public async Task LookAsync()
    {
        if (!sealing.IsOn)
            return;
        var faults = folder.Reload();
        // Sentences of our own about files; each is worth one line, not one every few seconds.
        foreach (var fault in faults.Except(known))
            log.LogError("{Fault} The certificates read before stay in use", fault);
        known = faults;

        var now = clock.GetUtcNow();
        await SayAsync(AlarmKind.SealFolderBroken, faults.Count);
        await SayAsync(AlarmKind.SealCertificateExpired, folder.InUse.Count(key => key.Expires <= now));
        await SayAsync(AlarmKind.SealCertificateExpires, folder.InUse.Count(key => key.Expires > now && key.Expires <= now + Ahead));
    }

    private Task SayAsync(AlarmKind kind, int count) => count > 0 ? alarms.RaiseAsync(kind, count) : alarms.EndAsync(kind);
}
