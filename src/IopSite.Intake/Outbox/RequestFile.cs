using System.Linq.Expressions;
using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Outbox;

/// <summary>Kept requests as operators and the retention meet them: by reference and time, never by content.</summary>
internal sealed class RequestFile(IntakeStore store, PickupFolder pickup, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>Oldest first.</summary>
    public Task<List<RequestSummary>> ListAsync() => store.ReadAsync(db => db.Requests
        .OrderBy(request => request.ReceivedAt)
        .Select(request => new RequestSummary(
            request.Id,
            request.Reference,
            request.ReceivedAt,
            request.ClosedAt,
            request.Mails.Where(mail => mail.Reminder == 0).Max(mail => (int?)mail.Attempts) ?? 0,
            request.Mails.All(mail => mail.DeliveredAt != null || mail.Reminder > 0),
            request.Mails.Any(mail => mail.NeedsAttention),
            request.TakenOnAt))
        .ToListAsync());

    /// <summary>
    /// Makes the mails of a request due again, those of its latest answers: earlier ones hold no longer.
    /// How many there are, 0 for an unknown reference.
    /// </summary>
    public Task<int> ResendAsync(string reference)
    {
        var now = clock.GetUtcNow();
        return store.WriteAsync(db => db.Mails.Where(mail => mail.Request!.Reference == reference
                && mail.Number == mail.Request.LastNumber && mail.Copy > 0 && mail.Reminder == 0)
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.DeliveredAt, (DateTimeOffset?)null)
                .SetProperty(mail => mail.WaitingSince, now)
                .SetProperty(mail => mail.NextAttemptAt, now)
                .SetProperty(mail => mail.Attempts, 0)
                .SetProperty(mail => mail.NeedsAttention, false)
                .SetProperty(mail => mail.LastFailure, (string?)null)
                .SetProperty(mail => mail.LeaseToken, (string?)null)
                .SetProperty(mail => mail.LeaseUntil, (DateTimeOffset?)null)));
    }

    /// <summary>False when somebody was faster.</summary>
    public Task<bool> CloseAsync(string id)
    {
        var now = clock.GetUtcNow();
        return store.WriteAsync(async db =>
        {
            await CancelRemindersAsync(db, id);
            return await db.Requests.Where(request => request.Id == id && request.ClosedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(request => request.ClosedAt, now)) == 1;
        });
    }

    /// <summary>Those that were not delivered: nobody wants to be reminded any more. One that is on its way may still arrive.</summary>
    public static Task<int> CancelRemindersAsync(IntakeDbContext db, string id) =>
        db.Mails.Where(mail => mail.RequestId == id && mail.Reminder > 0 && mail.DeliveredAt == null).ExecuteDeleteAsync();

    /// <summary>The same for copies of the request itself: one that arrived later would ask the next colleague to call.</summary>
    public static Task<int> CancelCopiesAsync(IntakeDbContext db, string id) =>
        db.Mails.Where(mail => mail.RequestId == id && mail.DeliveredAt == null).ExecuteDeleteAsync();

    /// <summary>
    /// Deletes a request with its mails and what staff did about it; false for an unknown reference. Its bytes are gone from the disk only
    /// once <see cref="EmptyLogAsync"/> has returned true.
    /// </summary>
    public Task<bool> EraseAsync(string reference) => DeleteAsync(reference, _ => true);

    /// <summary>The same, unless a mail waits again since it was looked at.</summary>
    public Task<bool> DeleteDeliveredAsync(string reference) =>
        DeleteAsync(reference, request => request.Mails.All(mail => mail.DeliveredAt != null || mail.Reminder > 0));

    /// <summary>False when somebody read in the database all the while.</summary>
    public async Task<bool> EmptyLogAsync(int tries, CancellationToken stop)
    {
        for (var left = tries; left > 0; left--)
        {
            if (await store.EmptyLogAsync())
                return true;
            await Task.Delay(BetweenTries, stop);
        }
        return false;
    }

    private async Task<bool> DeleteAsync(string reference, Expression<Func<StoredRequest, bool>> condition)
    {
        var deleted = await store.WriteAsync(db =>
            db.Requests.Where(request => request.Reference == reference).Where(condition).ExecuteDeleteAsync());
        if (deleted > 0)
            pickup.Erase(reference);
        return deleted > 0;
    }
}
