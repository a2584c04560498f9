using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>The rows of the outbox on their way: due, leased, and what became of the attempt.</summary>
internal sealed class MailQueue(IntakeStore store, IOptions<OutboxOptions> options, TimeProvider clock)
{
    // Longer than the longest attempt, so that no other lease begins while a mail is on its way.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private readonly double factor = options.Value.WaitFactor;

    /// <summary>
    /// At start: the leases of a process that ended are void, and all that waits is due, since whoever starts a site again
    /// has often repaired something. Only what may have been delivered keeps its distance.
    /// </summary>
    public Task ReclaimAsync() => store.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var waiting = db.Mails.Where(mail => mail.DeliveredAt == null);
        await waiting.ExecuteUpdateAsync(set => set
            .SetProperty(mail => mail.LeaseToken, (string?)null)
            .SetProperty(mail => mail.LeaseUntil, (DateTimeOffset?)null));
        return await waiting.Where(mail => mail.LastFailure != nameof(FailureClass.InDoubt))
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptAt, now));
    });

    /// <summary>The row that has been due longest, or null when none is.</summary>
    public async Task<LeasedMail?> LeaseAsync()
    {
        var now = clock.GetUtcNow();
        // A look takes no lock; most polls end here.
        if (!await store.ReadAsync(db => Due(db, now).AnyAsync()))
            return null;
        var token = RowId.New();
        return await store.WriteAsync(async db =>
        {
            var until = now + Lease * factor;
            await Due(db, now).OrderBy(mail => mail.NextAttemptAt).Take(1).ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeaseToken, token)
                .SetProperty(mail => mail.LeaseUntil, until)
                .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1));
            return await db.Mails.Where(mail => mail.LeaseToken == token)
                .Select(mail => new LeasedMail(
                    mail.Id, token, mail.Request!.Reference, mail.Number, mail.Reminder, mail.Copy, mail.Recipient, mail.Message, mail.Attempts))
                .SingleOrDefaultAsync();
        });
    }

    /// <summary>False when the lease was no longer ours, or the row is gone.</summary>
    public Task<bool> DeliveredAsync(LeasedMail mail)
    {
        var now = clock.GetUtcNow();
        return store.WriteAsync(async db => await Mine(db, mail).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.DeliveredAt, now)
            .SetProperty(row => row.NeedsAttention, false)
            .SetProperty(row => row.LastFailure, (string?)null)
            .SetProperty(row => row.LeaseToken, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)) == 1);
    }

    public Task<bool> FailedAsync(LeasedMail mail, FailureClass failure, TimeSpan wait)
    {
        var next = clock.GetUtcNow() + wait * factor;
        var attention = MailFailure.NeedsAttention(failure);
        return store.WriteAsync(async db => await Mine(db, mail).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.NextAttemptAt, next)
            // Once somebody must look, a busy server in between changes nothing about that.
            .SetProperty(row => row.NeedsAttention, row => row.NeedsAttention || attention)
            .SetProperty(row => row.LastFailure, failure.ToString())
            .SetProperty(row => row.LeaseToken, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)) == 1);
    }

    private static IQueryable<StoredMail> Due(IntakeDbContext db, DateTimeOffset now) => db.Mails.Where(mail =>
        mail.DeliveredAt == null && mail.NextAttemptAt <= now && (mail.LeaseUntil == null || mail.LeaseUntil <= now));

    private static IQueryable<StoredMail> Mine(IntakeDbContext db, LeasedMail mail) =>
        db.Mails.Where(row => row.Id == mail.Id && row.LeaseToken == mail.Token);
}
