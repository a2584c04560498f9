using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store.Moving;

/// <summary>How much is in a database: what a move must find again on the other side.</summary>
internal readonly record struct RowCount(int Requests, int Mails, int Waiting, int Events, int Attempts)
{
    public static async Task<RowCount> OfAsync(IntakeDbContext db, CancellationToken stop) => new(
        await db.Requests.CountAsync(stop),
        await db.Mails.CountAsync(stop),
        await db.Mails.CountAsync(mail => mail.DeliveredAt == null, stop),
        await db.DeskEvents.CountAsync(stop),
        await db.Mails.SumAsync(mail => mail.Attempts, stop));

    public static RowCount operator -(RowCount all, RowCount before) => new(
        all.Requests - before.Requests, all.Mails - before.Mails, all.Waiting - before.Waiting, all.Events - before.Events,
        all.Attempts - before.Attempts);

    public override string ToString() => $"{Requests} requests, {Mails} mails, {Waiting} of them not delivered yet, {Events} events of the desk";
}
