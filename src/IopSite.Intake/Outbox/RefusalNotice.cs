using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>
/// When a server refuses a mail for what is in it, its recipient still hears that a request waits:
/// a mail of its own, with nothing in it that a filter could dislike.
/// </summary>
internal sealed class RefusalNotice(
    IntakeStore store, RowCipher cipher, IOptions<MailOptions> options, Func<Clinic> clinic, TimeProvider clock)
{
    /// <summary>Once a refused mail, however often that is refused.</summary>
    public Task KeepAsync(LeasedMail refused)
    {
        var id = RowId.New();
        var message = Compose(refused.Reference, refused.Number, clock.GetUtcNow(), clinic(), options.Value.From ?? "", refused.Recipient);
        return store.WriteAsync(async db =>
        {
            var request = await db.Mails.Where(mail => mail.Id == refused.Id).Select(mail => mail.RequestId).SingleOrDefaultAsync();
            if (request is null || await db.Mails.AnyAsync(
                    mail => mail.RequestId == request && mail.Number == refused.Number && mail.Copy == -refused.Copy))
                return 0;
            var now = await store.NowAsync(db);
            db.Mails.Add(new()
            {
                Id = id,
                RequestId = request,
                Number = refused.Number,
                Copy = -refused.Copy,
                Recipient = refused.Recipient,
                Message = cipher.Encrypt(id, message),
                WaitingSince = now,
                NextAttemptAt = now,
            });
            return await db.SaveChangesAsync();
        });
    }

    internal static byte[] Compose(string reference, int number, DateTimeOffset now, Clinic clinic, string from, string to) =>
        PlainMail.Compose(
            $"Callback request {reference}", $"{reference}.{number}.notice@{clinic.PublicUrl.Host}", clinic.Hours.Local(now), from, to,
            $"""
            A callback request with the reference {reference} waits on the website. Your mail server refused the mail about it.

            Nothing is lost: the mail is sent again each hour. Tell whoever runs the website and the mail server,
            and ask them to let mails from {from} through.

            """);
}
