using IopSite.Intake.Alarms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>Closes and deletes what has had its time, each hour.</summary>
internal sealed class RetentionRounds(
    RequestFile file, AlarmDesk alarms, WorkerGuard guard, IOptions<IntakeOptions> options, TimeProvider clock, ILogger<RetentionRounds> log)
    : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>When a round last left nothing behind; at first, when this was made.</summary>
    public DateTimeOffset DoneAt { get; private set; } = clock.GetUtcNow();

    public async Task RoundAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var old = await file.ListAsync(now.AddDays(-options.Value.CloseAfterDays), now.AddDays(-options.Value.RetentionDays));
        foreach (var request in old)
            switch (Retention.Next(request, options.Value, clock.GetUtcNow()))
            {
                case RetentionStep.Close:
                    if (await file.CloseAsync(request.Id))
                        await ClosedByItselfAsync(request);
                    break;
                case RetentionStep.Delete when await file.DeleteDeliveredAsync(request.Reference):
                    // The reference is forgotten with the rest, so no log keeps it.
                    log.LogInformation("A request was deleted at the end of its time");
                    break;
            }

        // In each round, not only after a deletion: the last one's may have met a reader, or the end of the process.
        if (await file.EmptyLogAsync(tries: 5, stop))
            DoneAt = clock.GetUtcNow();
        else
            log.LogWarning("The database's log could not be emptied; the next try is in an hour");
    }

    private async Task ClosedByItselfAsync(RequestSummary request)
    {
        log.LogInformation("Request {Reference} closed by itself", request.Reference);
        if (request.TakenOnAt is null)
            await alarms.RaiseAsync(AlarmKind.ClosedByItself, 1, clock.GetUtcNow() - request.ReceivedAt);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Hour, clock);
        do
            await guard.RunAsync("retention", () => RoundAsync(stoppingToken), stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
