using IopSite.Intake.Alarms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.TakeOn;

/// <summary>Looks each minute whether a request waits for somebody to take it on.</summary>
internal sealed class TakeOnRounds(
    Reminders reminders,
    AlarmDesk alarms,
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
            if (step is not null && await reminders.RemindAsync(request, step))
                log.LogWarning("Request {Reference} waits for somebody to take it on: level {Level}", request.Reference, step.Level);
            if ((step?.Level ?? request.Level) >= TakeOnClock.AlarmLevel(hasEscalation))
                alarming.Add(request);
        }
        if (alarming.Count > 0)
            await alarms.RaiseAsync(AlarmKind.NotTakenOn, alarming.Count, clock.GetUtcNow() - alarming[0].ReceivedAt);
        else
            await alarms.EndAsync(AlarmKind.NotTakenOn);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Minute, clock);
        do
        {
            try
            {
                await RoundAsync();
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError("The take-on clock could not work: {Type}", error.GetBaseException().GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
