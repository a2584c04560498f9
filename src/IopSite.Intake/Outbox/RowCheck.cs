using IopSite.Intake.Mail;
using IopSite.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake.Outbox;

/// <summary>At start: whether what waits still opens with this key ring. A lost ring must be noticed before its backup is.</summary>
internal sealed class RowCheck(IntakeStore store, RowCipher cipher, ILogger<RowCheck> log)
{
    /// <summary>Marks the rows that do not open; the alarms count them.</summary>
    public async Task RunAsync()
    {
        var closed = await store.ReadAsync(async db =>
        {
            var ids = new List<string>();
            await foreach (var row in db.Mails.Where(mail => mail.DeliveredAt == null)
                .Select(mail => new { mail.Id, mail.Message }).AsAsyncEnumerable())
                if (!Opens(row.Id, row.Message))
                    ids.Add(row.Id);
            return ids;
        });
        if (closed.Count == 0)
            return;
        log.LogError("{Count} mails do not open with the key ring (Keys:Path, or the database and Keys:Certificate); they wait until it is put back", closed.Count);
        foreach (var id in closed)
            await store.WriteAsync(db => db.Mails.Where(mail => mail.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LastFailure, nameof(FailureClass.Unreadable))
                .SetProperty(mail => mail.NeedsAttention, true)));
    }

    private bool Opens(string id, byte[] message)
    {
        try
        {
            cipher.Decrypt(id, message);
            return true;
        }
        catch (RowUnreadableException)
        {
            return false;
        }
    }
}
