using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Outbox;

/// <summary>Whether the store takes requests, and whether mails leave it.</summary>
internal sealed class OutboxWatch(IntakeStore store, OutboxState state, AlarmDesk alarms, TimeProvider clock) : IWatch
{
    public async Task LookAsync()
    {
        WaitingMail waiting;
        try
        {
            await store.ProbeAsync();
            waiting = await WaitingAsync();
        }
        catch (Exception error) when (StoreFault.Is(error))
        {
            state.SawNoStore(clock.GetUtcNow());
            alarms.Raise(AlarmKind.StoreUnavailable);
            return;
        }
        state.Saw(clock.GetUtcNow(), waiting);
        await alarms.EndAsync(AlarmKind.StoreUnavailable);
        await SayAsync(waiting);
    }

    private async Task SayAsync(WaitingMail waiting)
    {
        var now = clock.GetUtcNow();
        var age = now - waiting.Oldest;
        await SayAsync(AlarmKind.MailStuck, state.IsStuck(now) ? waiting.Count : 0, age);
        // What is stuck was late before: an end of that would sound like an end of all.
        if (state.IsStuck(now))
            await alarms.ForgetAsync(AlarmKind.MailLate);
        else
            await SayAsync(AlarmKind.MailLate, state.IsLate(now) ? waiting.Count : 0, age);
        await SayAsync(AlarmKind.RouteBroken, waiting.Broken, age);
        await SayAsync(AlarmKind.MailRefused, waiting.Refused, age);
        await SayAsync(AlarmKind.RowsUnreadable, waiting.Unreadable, age);
    }

    private Task SayAsync(AlarmKind kind, int count, TimeSpan? age) =>
        count > 0 ? alarms.RaiseAsync(kind, count, age) : alarms.EndAsync(kind);

    private Task<WaitingMail> WaitingAsync() => store.ReadAsync(async db =>
    {
        var waiting = db.Mails.Where(mail => mail.DeliveredAt == null);
        var unreached = waiting.Where(mail => !db.Mails.Any(other =>
            other.RequestId == mail.RequestId && other.Number == mail.Number && other.Copy > 0 && other.Reminder == 0 && other.DeliveredAt != null));
        return new WaitingMail(
            await waiting.CountAsync(),
            await OldestAsync(waiting),
            await OldestAsync(unreached),
            await waiting.CountAsync(mail => mail.LastFailure == nameof(FailureClass.RouteBroken)),
            await waiting.CountAsync(mail => mail.LastFailure == nameof(FailureClass.Refused)),
            await waiting.CountAsync(mail => mail.LastFailure == nameof(FailureClass.Unreadable)));
    });

    private static Task<DateTimeOffset?> OldestAsync(IQueryable<StoredMail> mails) =>
        mails.OrderBy(mail => mail.WaitingSince).Select(mail => (DateTimeOffset?)mail.WaitingSince).FirstOrDefaultAsync();
}
