using System.Security.Cryptography;
using System.Text;
using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Mail.Sealing;
using IopSite.Intake.Store;
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
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(300);

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

    // Another site may have taken the ticket, the reference or the number meanwhile; the next try meets its row.
    // Where the connection broke, it meets our own row if that was committed: the ticket is unique, and decides.
    private async Task<Kept> KeepAsync(string ticket, CallbackRequest request, IReadOnlyList<string> marks)
    {
        var started = clock.GetTimestamp();
        for (var tries = 1; ; tries++)
            try
            {
                return await store.WriteAsync(db => KeepAsync(db, ticket, RequestChoices.Of(request, ticket, marks), request));
            }
            catch (Exception error) when (tries < Tries && clock.GetElapsedTime(started) < IntakeStore.Patience)
            {
                if (store.IsInDoubt(error))
                    await Task.Delay(BetweenTries);
                else if (!store.IsConflict(error))
                    throw;
            }
    }

    private async Task<Kept> KeepAsync(IntakeDbContext db, string ticket, RequestChoices choices, CallbackRequest request)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
        var now = await store.NowAsync(db);
        var since = now;
        var row = await KnownAsync(db, digest);
        if (row is null)
            db.Requests.Add(row = NewRow(digest, choices, now));
        else if (RequestChoices.Parse(cipher.Decrypt(row.Id, row.Choices)).Answers == choices.Answers)
            return new Kept(row.Reference, row.LastNumber);
        else if (row.ClosedAt is null)
            since = await AmendAsync(db, row, choices) ?? now;
        else
        {
            await LetGoAsync(db, row);
            db.Requests.Add(row = NewRow(digest, choices, now));
        }
        db.Mails.AddRange(Mails(row, choices.Marks, request, now, since));
        await db.SaveChangesAsync();
        return new Kept(row.Reference, row.LastNumber);
    }

    // Nobody closes or deletes it until we are done with it.
    private async Task<StoredRequest?> KnownAsync(IntakeDbContext db, string ticket)
    {
        var known = db.Requests.Where(request => request.Ticket == ticket);
        if (await known.Select(request => request.Reference).SingleOrDefaultAsync() is not { } reference)
            return null;
        await store.HoldAsync(db, reference);
        return await known.SingleOrDefaultAsync();
    }

    private StoredRequest NewRow(string ticket, RequestChoices choices, DateTimeOffset now)
    {
        var id = RowId.New();
        return new()
        {
            Id = id,
            Reference = Reference.New(),
            Ticket = ticket,
            ReceivedAt = now,
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

    // An earlier mail that was refused waits longer than the new one: it would arrive after it, and staff would follow a plan that
    // no longer holds. One that is on its first way out goes first.
    // How long the staff have heard nothing is as before.
    private async Task<DateTimeOffset?> AmendAsync(IntakeDbContext db, StoredRequest row, RequestChoices choices)
    {
        row.LastNumber++;
        row.Choices = cipher.Encrypt(row.Id, choices.ToBytes());
        var earlier = db.Mails.Where(mail => mail.RequestId == row.Id && mail.Copy > 0 && mail.Reminder == 0 && mail.DeliveredAt == null && mail.LastFailure != null);
        var since = await earlier.MinAsync(mail => (DateTimeOffset?)mail.WaitingSince);
        await earlier.ExecuteDeleteAsync();
        return since;
    }

    /// <param name="since">From when the staff have waited for this mail, or for the one that it replaces.</param>
    private IEnumerable<StoredMail> Mails(
        StoredRequest row, IReadOnlyList<string> marks, CallbackRequest request, DateTimeOffset now, DateTimeOffset since)
    {
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
