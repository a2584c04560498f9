using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>The rows of the outbox on their way: due, leased, and what became of the attempt.</summary>
internal sealed class MailQueue(IntakeStore store, IOptions<OutboxOptions> options)
{
    // Longer than the longest attempt, so that no other lease begins while a mail is on its way.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private readonly double factor = options.Value.WaitFactor;

    /// <summary>
    /// At start: the leases of a process that ended are void, and all that waits is due, since whoever starts a site again
    /// has often repaired something. Only what may have been delivered keeps its distance. In a shared store a lease may be
    /// another site's at work, and ends by itself.
    /// </summary>
    public Task ReclaimAsync() => store.WriteAsync(async db =>
    {
        var now = await store.NowAsync(db);
        var waiting = db.Mails.Where(mail => mail.DeliveredAt == null);
        if (!store.IsShared)
            await waiting.ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeaseToken, (string?)null)
                .SetProperty(mail => mail.LeaseUntil, (DateTimeOffset?)null));
        return await waiting.Where(mail => mail.LeaseToken == null && mail.LastFailure != nameof(FailureClass.InDoubt))
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptAt, now));
    });

    /// <summary>The row that has been due longest, or null when none is.</summary>
    public async Task<LeasedMail?> LeaseAsync()
    {
        var token = RowId.New();
        return await store.LeaseAsync(token, Lease * factor)
            ? await store.ReadAsync(db => db.Mails.Where(mail => mail.LeaseToken == token)
                .Select(mail => new LeasedMail(
                    mail.Id, token, mail.Request!.Reference, mail.Number, mail.Reminder, mail.Copy, mail.Recipient, mail.Message, mail.Attempts))
                .SingleOrDefaultAsync())
            : null;
    }

    /// <summary>False when the lease was no longer ours, or the row is gone.</summary>
    public Task<bool> DeliveredAsync(LeasedMail mail) => store.WriteAsync(async db =>
    {
        var now = await store.NowAsync(db);
        return await Mine(db, mail).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DeliveredAt, now)
            .SetProperty(row => row.NeedsAttention, false)
            .SetProperty(row => row.LastFailure, (string?)null)
            .SetProperty(row => row.LeaseToken, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)) == 1;
    });

    public Task<bool> FailedAsync(LeasedMail mail, FailureClass failure, TimeSpan wait) => store.WriteAsync(async db =>
    {
        var next = await store.NowAsync(db) + wait * factor;
        var attention = MailFailure.NeedsAttention(failure);
        return await Mine(db, mail).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.NextAttemptAt, next)
            // Once somebody must look, a busy server in between changes nothing about that.
            .SetProperty(row => row.NeedsAttention, row => row.NeedsAttention || attention)
            .SetProperty(row => row.LastFailure, failure.ToString())
            .SetProperty(row => row.LeaseToken, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)) == 1;
    });

    public static IQueryable<StoredMail> Due(IntakeDbContext db, DateTimeOffset now) => db.Mails.Where(mail =>
        mail.DeliveredAt == null && mail.NextAttemptAt <= now && (mail.LeaseUntil == null || mail.LeaseUntil <= now));

    private static IQueryable<StoredMail> Mine(IntakeDbContext db, LeasedMail mail) =>
        db.Mails.Where(row => row.Id == mail.Id && row.LeaseToken == mail.Token);
}
