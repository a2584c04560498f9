using System.Security.Cryptography;
using System.Text;
using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Mail.Sealing;
using IopSite.Intake.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>Keeps callback requests together with the finished mails that bring them to staff.</summary>
internal sealed class RequestBook(
    IntakeStore store,
    RowCipher cipher,
    MailSealing sealing,
    OutboxSignal signal,
    AlarmDesk alarms,
    IOptions<MailOptions> mail,
    Func<Clinic> clinic,
    TimeProvider clock,
    ILogger<RequestBook> log)
{
    private const int Tries = 3;
    private const int UniqueConstraint = 2067;

    /// <summary>
    /// Returns once the request and one mail a recipient are committed to disk. The same ticket with the same answers
    /// is the same request; with other answers an amendment: same reference, next number.
    /// </summary>
    /// <param name="ticket">The random id inside the form's ticket.</param>
    /// <param name="marks">Reasons for suspicion, in words for staff; never a reason to refuse.</param>
    /// <param name="stop">Too late to matter once a form is valid: whoever presses Send and shuts the browser wants to be called.</param>
    /// <exception cref="StoreUnavailableException">Nothing was kept; the visitor must be told so.</exception>
    public async Task<Kept> KeepAsync(string ticket, CallbackRequest request, IReadOnlyList<string> marks, CancellationToken stop)
    {
        _ = stop;
        try
        {
            var kept = await KeepAsync(ticket, request, marks);
            signal.Ring();
            return kept;
        }
        catch (Exception error)
        {
            log.LogError("A request could not be kept: {Type}", error.GetBaseException().GetType().Name);
            // The visitor waits for the page that says so: nothing more is written here. What is wrong with the store, if it
            // is the store, is found by the look that follows; that somebody was turned away is said even if all is well by then.
            alarms.Raise(AlarmKind.RequestNotKept);
            throw new StoreUnavailableException(error);
        }
    }

    // Another process may have taken the ticket, the reference or the number meanwhile; the next try meets its row.
    private async Task<Kept> KeepAsync(string ticket, CallbackRequest request, IReadOnlyList<string> marks)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await store.WriteAsync(db => KeepAsync(db, ticket, RequestChoices.Of(request, ticket, marks), request));
            }
            catch (DbUpdateException error) when (tries < Tries && IsConflict(error))
            {
            }
    }

    private static bool IsConflict(DbUpdateException error) => error is DbUpdateConcurrencyException
        || error.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint };

    private async Task<Kept> KeepAsync(IntakeDbContext db, string ticket, RequestChoices choices, CallbackRequest request)
    {
        var since = clock.GetUtcNow();
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
        var row = await db.Requests.SingleOrDefaultAsync(known => known.Ticket == digest);
        if (row is null)
            db.Requests.Add(row = NewRow(digest, choices));
        else if (RequestChoices.Parse(cipher.Decrypt(row.Id, row.Choices)).Answers == choices.Answers)
            return new Kept(row.Reference, row.LastNumber);
        else if (row.ClosedAt is null)
            since = await AmendAsync(db, row, choices);
        else
        {
            await LetGoAsync(db, row);
            db.Requests.Add(row = NewRow(digest, choices));
        }
        db.Mails.AddRange(Mails(row, choices.Marks, request, since));
        await db.SaveChangesAsync();
        return new Kept(row.Reference, row.LastNumber);
    }

    private StoredRequest NewRow(string ticket, RequestChoices choices)
    {
        var id = RowId.New();
        return new()
        {
            Id = id,
            Reference = Reference.New(),
            Ticket = ticket,
            ReceivedAt = clock.GetUtcNow(),
            Choices = cipher.Encrypt(id, choices.ToBytes()),
            DeskKey = cipher.Encrypt(id, DeskLink.NewKey()),
        };
    }

    // Nobody looks at a closed request again: other answers after the close are a new one, which takes the ticket with it.
    private static Task<int> LetGoAsync(IntakeDbContext db, StoredRequest closed)
    {
        closed.Ticket = closed.Id;
        return db.SaveChangesAsync();
    }

    // An earlier mail that still waits would arrive after the new one, and staff would follow a plan that no longer holds.
    // How long the staff have heard nothing is as before.
    private async Task<DateTimeOffset> AmendAsync(IntakeDbContext db, StoredRequest row, RequestChoices choices)
    {
        row.LastNumber++;
        row.Choices = cipher.Encrypt(row.Id, choices.ToBytes());
        var earlier = db.Mails.Where(mail => mail.RequestId == row.Id && mail.Copy > 0 && mail.Reminder == 0 && mail.DeliveredAt == null);
        var since = await earlier.MinAsync(mail => (DateTimeOffset?)mail.WaitingSince);
        await earlier.ExecuteDeleteAsync();
        return since ?? clock.GetUtcNow();
    }

    /// <param name="since">From when the staff have waited for this mail, or for the one that it replaces.</param>
    private IEnumerable<StoredMail> Mails(
        StoredRequest row, IReadOnlyList<string> marks, CallbackRequest request, DateTimeOffset since)
    {
        var now = clock.GetUtcNow();
        var settings = mail.Value;
        row.DeskKey ??= cipher.Encrypt(row.Id, DeskLink.NewKey());
        var desk = DeskLink.Of(clinic(), row.Reference, cipher.Decrypt(row.Id, row.DeskKey));
        return settings.To.Select((recipient, index) =>
        {
            var id = RowId.New();
            var message = sealing.Finish(
                CallbackMail.Compose(request, row.Reference, row.LastNumber, marks, desk, now, clinic(), settings.From ?? "", recipient),
                recipient);
            return new StoredMail
            {
                Id = id,
                RequestId = row.Id,
                Number = row.LastNumber,
                Copy = index + 1,
                Recipient = recipient,
                Message = cipher.Encrypt(id, message),
                WaitingSince = since,
                NextAttemptAt = now,
            };
        });
    }
}
