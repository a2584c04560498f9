using IopSite.Intake.Mail;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Alarms;

/// <summary>By mail, through a server and account of its own.</summary>
internal sealed class AlarmMailRoute(MailOptions settings, Func<Clinic> clinic, TimeProvider clock) : IAlarmRoute, IDisposable
{
    private readonly SmtpTransport transport = new(Options.Create(settings), clinic, clock);

    public string Name => $"mail through {settings.Host}";

    public async Task SendAsync(Alarm? alarm, CancellationToken stop)
    {
        var name = $"alarm-{Guid.NewGuid():N}";
        foreach (var recipient in settings.To)
            await transport.SendAsync(new(name, recipient, Compose(name, recipient, alarm)), step: null, stop);
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
