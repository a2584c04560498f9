using IopSite.Intake.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Alarms;

/// <summary>Looks at everything every few seconds, and says what is due.</summary>
internal sealed class AlarmRounds(
    AlarmDesk desk,
    IEnumerable<IWatch> watches,
    AlarmSender sender,
    WorkerGuard guard,
    IOptions<OutboxOptions> options,
    TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);

    private readonly double factor = options.Value.WaitFactor;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await desk.SyncAsync();
        // Before the site listens, so that its health has an answer from the first moment.
        await LookAsync(watches.OfType<OutboxWatch>(), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public async Task RoundAsync(CancellationToken stop)
    {
        await desk.SyncAsync();
        await LookAsync(watches, stop);
        await SayAsync(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // At the start too: what waited for the start alone is on its way by then.
            await Task.WhenAny(desk.Rung, Task.Delay(Poll * factor, clock, stoppingToken));
            await guard.RunAsync("alarms", () => RoundAsync(stoppingToken), stoppingToken);
        }
    }

    // One that fails hinders no other.
    private async Task LookAsync(IEnumerable<IWatch> some, CancellationToken stop)
    {
        foreach (var watch in some)
            await guard.RunAsync(watch.GetType().Name, watch.LookAsync, stop);
    }

    private async Task SayAsync(CancellationToken stop)
    {
        foreach (var incident in desk.Open)
        {
            var now = clock.GetUtcNow();
            if (AlarmSchedule.IsForgotten(incident, now, factor))
                await desk.ForgetAsync(incident.Kind);
            else if (AlarmSchedule.Next(incident, now, factor) is not { } alarm)
                continue;
            else if (!await desk.ClaimAsync(incident.Kind, factor))
                continue;
            else if (await sender.SendAsync(alarm, stop))
                await desk.SaidAsync(alarm);
            else
                await desk.NotSaidAsync(alarm);
        }
    }
}
