using IopSite.Intake.Alarms;
using IopSite.Intake.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake;

/// <summary>
/// Keeps a worker alive through what it meets. A store that fails is waited for, since the site must stay up to say so.
/// A mistake of our own that comes back again and again is not: the process ends, and its supervisor starts it afresh.
/// </summary>
internal sealed class WorkerGuard(AlarmDesk alarms, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<WorkerGuard> log)
{
    /// <summary>"Internal software error" in sysexits.h: not 0, so that a supervisor that restarts on failure does.</summary>
    public const int ExitCode = 70;

    private const int Limit = 3;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly List<(string Worker, DateTimeOffset At)> failures = [];

    // Types only: a message may hold what was typed.
    public async Task RunAsync(string worker, Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception error) when (StoreFault.Is(error))
        {
            log.LogError("The {Worker} could not work: {Type}", worker, error.GetBaseException().GetType().Name);
            alarms.Raise(AlarmKind.StoreUnavailable);
        }
        catch (Exception error)
        {
            log.LogError("The {Worker} failed: {Type}", worker, error.GetBaseException().GetType().Name);
            if (IsTooMuch(worker))
                await GiveUpAsync(worker);
        }
    }

    private bool IsTooMuch(string worker)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            failures.RemoveAll(failure => now - failure.At > Within);
            failures.Add((worker, now));
            return failures.Count(failure => failure.Worker == worker) >= Limit;
        }
    }

    private async Task GiveUpAsync(string worker)
    {
        log.LogCritical(
            "The {Worker} failed {Limit} times in {Minutes} minutes: this process stops, so that its supervisor starts it afresh",
            worker, Limit, Within.TotalMinutes);
        // Kept on disk: the next start says it.
        await alarms.RaiseAsync(AlarmKind.WorkerFailed);
        Environment.ExitCode = ExitCode;
        lifetime.StopApplication();
    }
}
