using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake.Desk;

/// <summary>Requests as staff meet them, by the link in the mail.</summary>
internal sealed class DeskBook(IntakeStore store, RowCipher cipher, TimeProvider clock, ILogger<DeskBook> log)
{
    /// <summary>Null for an unknown reference and for a wrong key alike. Changes nothing.</summary>
    public async Task<DeskRequest?> FindAsync(string reference, string? key)
    {
        var row = await store.ReadAsync(db =>
            Whole(db).AsNoTracking().SingleOrDefaultAsync(request => request.Reference == reference));
        return row?.DeskKey is { } kept && DeskLink.Opens(cipher.Decrypt(row.Id, kept), key) ? Read(row) : null;
    }

    /// <summary>Recorded and on disk when it says so. The first to take a request on has it: presses come one after the other.</summary>
    public async Task<PressResult> PressAsync(DeskRequest request, DeskEventKind kind, string initials)
    {
        var press = new DeskEvent(kind, clock.GetUtcNow(), initials);
        var result = await store.WriteAsync(async db =>
        {
            await store.HoldAsync(db, request.Reference);
            // Erased since it was looked at: nothing is left to do about it.
            if (await Whole(db).SingleOrDefaultAsync(row => row.Id == request.Id) is not { } row)
                return PressResult.Closed;
            var judged = DeskRules.Judge(Read(row), press);
            if (judged == PressResult.Recorded)
                await RecordAsync(db, row, press);
            return judged;
        });
        // Not what was done, nor by whom: that is the desk's, and encrypted.
        log.LogInformation("Request {Reference} at the desk: {Result}", request.Reference, result);
        return result;
    }

    private async Task RecordAsync(IntakeDbContext db, StoredRequest row, DeskEvent press)
    {
        var id = RowId.New();
        db.DeskEvents.Add(new()
        {
            Id = id,
            RequestId = row.Id,
            Number = row.Events.Count + 1,
            Body = cipher.Encrypt(id, press.ToBytes()),
        });
        if (press.Closes)
            row.ClosedAt = press.At;
        else
            row.TakenOnAt ??= press.At;
        await db.SaveChangesAsync();
        await RequestFile.CancelRemindersAsync(db, row.Id);
        if (press.Kind == DeskEventKind.AskedNotToBeContacted)
            await RequestFile.CancelCopiesAsync(db, row.Id);
    }

    private static IQueryable<StoredRequest> Whole(IntakeDbContext db) => db.Requests.Include(request => request.Events);

    private DeskRequest Read(StoredRequest row) => new(
        row.Id, row.Reference, row.ReceivedAt, row.ClosedAt, row.LastNumber,
        RequestChoices.Parse(cipher.Decrypt(row.Id, row.Choices)),
        [.. row.Events.OrderBy(done => done.Number).Select(done => DeskEvent.Parse(cipher.Decrypt(done.Id, done.Body)))]);
}
