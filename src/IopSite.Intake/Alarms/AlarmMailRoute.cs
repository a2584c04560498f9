using System.Runtime.ExceptionServices;
using IopSite.Intake.Mail;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Alarms;

/// <summary>By mail, through a server and account of its own.</summary>
internal sealed class AlarmMailRoute(MailOptions settings, Func<Clinic> clinic, TimeProvider clock, ILogger log) : IAlarmRoute, IDisposable
{
    private readonly SmtpTransport transport = new(Options.Create(settings), clinic, clock);

    public string Name => $"mail through {settings.Host}";

    public async Task SendAsync(Alarm? alarm, CancellationToken stop)
    {
        var name = $"alarm-{Guid.NewGuid():N}";
        var failures = await Task.WhenAll(settings.To.Select((recipient, index) => TryAsync(name, recipient, index + 1, alarm, stop)));
        // A test must find each mailbox that gets none. An alarm is said once somebody hears it: the others would get it again.
        if (failures.OfType<Exception>().FirstOrDefault() is { } failure && (alarm is null || failures.All(other => other is not null)))
            ExceptionDispatchInfo.Throw(failure);
    }

    // Side by side: one mailbox that is refused, or a server that is slow about it, keeps the alarm from nobody else.
    private async Task<Exception?> TryAsync(string name, string recipient, int number, Alarm? alarm, CancellationToken stop)
    {
        try
        {
            await transport.SendAsync(new(name, recipient, Compose(name, recipient, alarm)), step: null, stop);
            return null;
        }
        catch (Exception error)
        {
            log.LogWarning("No alarm to number {Number} of Alerts:Mail:To: {Failure}", number, MailFailure.Words(error));
            return error;
        }
    }

    public void Dispose() => transport.Dispose();

    private byte[] Compose(string name, string recipient, Alarm? alarm)
    {
        var site = clinic().PublicUrl.Host;
        return PlainMail.Compose(
            $"Alarm of {site}", $"{name}@{site}", clinic().Hours.Local(clock.GetUtcNow()), settings.From ?? "", recipient,
            $"{(alarm is null ? AlarmText.Test : AlarmText.Of(alarm))}\n");
    }
}
