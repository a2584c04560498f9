using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>Brings the mails of the outbox to staff: after each commit, and by a look every few seconds whatever happens.</summary>
internal sealed class OutboxDispatcher(
    MailQueue queue,
    RowCipher cipher,
    IMailTransport transport,
    OutboxSignal signal,
    RowCheck check,
    RefusalNotice notice,
    AlarmDesk alarms,
    WorkerGuard guard,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    // A server that holds one mail for ten minutes holds up no other.
    private const int Lanes = 3;
    private const int RecordTries = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(10);

    // One attempt may take eleven minutes.
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(12);

    private long seenAt = clock.GetUtcNow().UtcTicks;

    /// <summary>Whether mails still leave: its lanes run, and not all of them are stuck.</summary>
    public bool IsAlive(DateTimeOffset now) =>
        ExecuteTask is { IsCompleted: false } && now.UtcTicks - Interlocked.Read(ref seenAt) < LongestRest.Ticks;

    /// <summary>One round: sends whatever is due, one after the other, until nothing is.</summary>
    public async Task RoundAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && await queue.LeaseAsync() is { } mail)
        {
            await AttemptAsync(mail, stop);
            Interlocked.Exchange(ref seenAt, clock.GetUtcNow().UtcTicks);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await guard.RunAsync("outbox at its start", queue.ReclaimAsync, stoppingToken);
        await guard.RunAsync("outbox at its start", check.RunAsync, stoppingToken);
        await Task.WhenAll(Enumerable.Range(1, Lanes).Select(lane => LaneAsync($"outbox, lane {lane},", stoppingToken)));
    }

    private async Task LaneAsync(string lane, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var rung = signal.Next;
            Interlocked.Exchange(ref seenAt, clock.GetUtcNow().UtcTicks);
            await guard.RunAsync(lane, () => RoundAsync(stop), stop);
            await Task.WhenAny(rung, Task.Delay(Poll * options.Value.WaitFactor, clock, stop));
        }
    }

    private async Task AttemptAsync(LeasedMail mail, CancellationToken stop)
    {
        try
        {
            await SendAsync(mail, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The lease stays; the next start takes it back at once.
            return;
        }
        catch (Exception error)
        {
            await RecordFailureAsync(mail, error, stop);
            return;
        }
        await RecordAsync(() => queue.DeliveredAsync(mail), stop);
        if (mail.Reminder > 0)
            log.LogInformation("Reminder {Reminder} of request {Reference} delivered", mail.Reminder, mail.Reference);
        else
            log.LogInformation("Request {Reference} delivered after {Attempts} attempts", mail.Reference, mail.Attempts);
    }

    // A mail under way at the stop gets a moment to end: cut off after its final dot, it would come twice.
    private async Task SendAsync(LeasedMail mail, CancellationToken stop)
    {
        using var late = new CancellationTokenSource();
        await using var stopping = stop.Register(() => late.CancelAfter(Goodbye));
        await transport.SendAsync(new(mail.Name, mail.Recipient, cipher.Decrypt(mail.Id, mail.Message)), step: null, late.Token);
    }

    private async Task RecordFailureAsync(LeasedMail mail, Exception error, CancellationToken stop)
    {
        var failure = MailFailure.Of(error);
        var wait = RetrySchedule.Wait(failure, mail.Attempts, Random.Shared.NextDouble());
        log.Log(
            MailFailure.NeedsAttention(failure) ? LogLevel.Error : LogLevel.Warning,
            "Request {Reference} not delivered at attempt {Attempts}: {Failure}, {Answer}",
            mail.Reference, mail.Attempts, failure, MailFailure.Words(error));
        await RecordAsync(() => queue.FailedAsync(mail, failure, wait), stop);
        if (mail is { Copy: > 0, Reminder: 0 } && MailFailure.IsOfTheContent(error))
            await RecordAsync(() => notice.KeepAsync(mail), stop);
        if (MailFailure.NeedsAttention(failure))
            alarms.Ring();
    }

    // What is not recorded is sent again when the lease ends: worth half a minute, in which a database may come back.
    private static async Task RecordAsync(Func<Task> record, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await record();
                return;
            }
            catch (Exception) when (tries < RecordTries)
            {
                await Task.Delay(FirstPause * Math.Pow(2, tries - 1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
