using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.TakeOn;

/// <summary>Requests that nobody took on, and the mails that say so: rows of the outbox like any other.</summary>
internal sealed class Reminders(
    IntakeStore store,
    RowCipher cipher,
    OutboxSignal signal,
    IOptions<MailOptions> mail,
    IOptions<IntakeOptions> intake,
    Func<Clinic> clinic,
    TimeProvider clock)
{
    public Task<List<OpenRequest>> OpenAsync() => store.ReadAsync(db => db.Requests
        .Where(request => request.TakenOnAt == null && request.ClosedAt == null)
        .OrderBy(request => request.ReceivedAt)
        .Select(request => new OpenRequest(
            request.Id, request.Reference, request.ReceivedAt, request.RemindedLevel, request.LastReminder, request.RemindedAt))
        .ToListAsync());

    /// <summary>False when it was taken on, closed or reminded of since it was looked at.</summary>
    public async Task<bool> RemindAsync(OpenRequest request, TakeOnStep step)
    {
        var done = await store.WriteAsync(async db =>
        {
            var row = await db.Requests.SingleOrDefaultAsync(open => open.Id == request.Id
                && open.TakenOnAt == null && open.ClosedAt == null && open.LastReminder == request.Reminders);
            if (row is null)
                return false;
            row.RemindedLevel = step.Level;
            row.RemindedAt = clock.GetUtcNow();
            if (step.Staff || step.Escalation)
                row.LastReminder++;
            var mails = Mails(row, step);
            var recipients = mails.ConvertAll(mail => mail.Recipient);
            // To the same person one that still waits would arrive together with this one and say less. To others it is all they get.
            await db.Mails.Where(mail => mail.RequestId == row.Id && mail.Reminder > 0 && mail.DeliveredAt == null && recipients.Contains(mail.Recipient))
                .ExecuteDeleteAsync();
            db.Mails.AddRange(mails);
            await db.SaveChangesAsync();
            return true;
        });
        signal.Ring();
        return done;
    }

    private List<StoredMail> Mails(StoredRequest row, TakeOnStep step)
    {
        row.DeskKey ??= cipher.Encrypt(row.Id, DeskLink.NewKey());
        var desk = DeskLink.Of(clinic(), row.Reference, cipher.Decrypt(row.Id, row.DeskKey));
        return [.. Recipients(step).Select((to, index) => Mail(row, step, to.Address, to.IsEscalation, index + 1, desk))];
    }

    // Who is both gets the staff's words, and one mail.
    private IEnumerable<(string Address, bool IsEscalation)> Recipients(TakeOnStep step) =>
        (step.Staff ? mail.Value.To.Select(to => (to, false)) : [])
        .Concat(step.Escalation ? intake.Value.Escalation.Select(to => (to, true)) : [])
        .DistinctBy(to => to.Item1, StringComparer.OrdinalIgnoreCase);

    private StoredMail Mail(StoredRequest row, TakeOnStep step, string to, bool isEscalation, int copy, string desk)
    {
        var id = RowId.New();
        var now = clock.GetUtcNow();
        var message = ReminderMail.Compose(
            row.Reference, row.LastReminder, row.ReceivedAt, step.Waited, isEscalation, desk, now, clinic(), mail.Value.From ?? "", to);
        return new()
        {
            Id = id,
            RequestId = row.Id,
            Number = row.LastNumber,
            Reminder = row.LastReminder,
            Copy = copy,
            Recipient = to,
            Message = cipher.Encrypt(id, message),
            WaitingSince = now,
            NextAttemptAt = now,
        };
    }
}
