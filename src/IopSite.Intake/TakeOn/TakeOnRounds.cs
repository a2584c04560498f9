using IopSite.Intake.Alarms;
using IopSite.Intake.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.TakeOn;

/// <summary>Looks each minute whether a request waits for somebody to take it on.</summary>
internal sealed class TakeOnRounds(
    Reminders reminders,
    AlarmDesk alarms,
    WorkerGuard guard,
    IOptions<IntakeOptions> options,
    Func<Clinic> clinic,
    TimeProvider clock,
    ILogger<TakeOnRounds> log) : BackgroundService
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public async Task RoundAsync()
    {
        var within = TimeSpan.FromMinutes(options.Value.TakeOnWithinMinutes);
        var hasEscalation = options.Value.Escalation.Count > 0;
        var open = await reminders.OpenAsync();
        var alarming = new List<OpenRequest>();
        foreach (var request in open)
        {
            var step = TakeOnClock.Next(request, clinic().Hours, within, hasEscalation, clock.GetUtcNow());
            if (step is not null)
                await RemindAsync(request, step);
            if ((step?.Level ?? request.Level) >= TakeOnClock.AlarmLevel(hasEscalation))
                alarming.Add(request);
        }
        if (alarming.Count > 0)
            await alarms.RaiseAsync(AlarmKind.NotTakenOn, alarming.Count, clock.GetUtcNow() - alarming[0].ReceivedAt);
        else
            await alarms.EndAsync(AlarmKind.NotTakenOn);
    }

    // One row that no longer opens must not silence the reminders of the others.
    private async Task RemindAsync(OpenRequest request, TakeOnStep step)
    {
        try
        {
            if (await reminders.RemindAsync(request, step))
                log.LogWarning("Request {Reference} waits for somebody to take it on: level {Level}", request.Reference, step.Level);
        }
        catch (RowUnreadableException)
        {
            log.LogError("Request {Reference} cannot be reminded of: its row does not open", request.Reference);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Minute, clock);
        do
            await guard.RunAsync("take-on clock", RoundAsync, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
