using IopSite.Intake.Store.Postgres;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store.Moving;

/// <summary>Copies rows from SQLite to PostgreSQL, out of the one key ring and into the other.</summary>
internal sealed class RowMover(IDbContextFactory<IntakeDbContext> sources, RowCipher cipher, IOptions<KeysOptions> keys)
{
    private const int Batch = 200;

    private readonly Lazy<RowCipher> oldCipher = new(() => OldCipher(keys.Value));

    /// <summary>References whose rows do not open with the old ring: they could not be copied.</summary>
    public async Task<IReadOnlyList<string>> UnreadableAsync(CancellationToken stop)
    {
        var references = new List<string>();
        await foreach (var batch in BatchesAsync(stop))
            references.AddRange(batch.Where(request => !Opens(request)).Select(request => request.Reference));
        return references;
    }

    /// <summary>Into the open transaction of <paramref name="target"/>.</summary>
    public async Task CopyAsync(PostgresDbContext target, CancellationToken stop)
    {
        await foreach (var batch in BatchesAsync(stop))
        {
            foreach (var request in batch)
                Add(target, request);
            await target.SaveChangesAsync(stop);
            target.ChangeTracker.Clear();
        }
        await using var source = await sources.CreateDbContextAsync(stop);
        var known = await target.Incidents.Select(incident => incident.Kind).ToListAsync(stop);
        target.Incidents.AddRange(await source.Incidents.AsNoTracking().Where(incident => !known.Contains(incident.Kind)).ToListAsync(stop));
        await target.SaveChangesAsync(stop);
    }

    private static RowCipher OldCipher(KeysOptions keys) => new(DataProtectionProvider.Create(new DirectoryInfo(keys.Path ?? ""), ring =>
    {
        ring.SetApplicationName(StoreServices.ApplicationName).DisableAutomaticKeyGeneration();
        if (keys.Certificate is not null)
            ring.UnprotectKeysWithAnyCertificate(keys.LoadCertificate());
    }));

    // Whole rows, so that no column is forgotten when there is a new one.
    private void Add(PostgresDbContext target, StoredRequest request)
    {
        target.Requests.Add(request);
        request.Choices = Renewed(request.Id, request.Choices);
        if (request.DeskKey is { } key)
            request.DeskKey = Renewed(request.Id, key);
        foreach (var mail in request.Mails)
        {
            target.Entry(mail).Property(row => row.Message).CurrentValue = Renewed(mail.Id, mail.Message);
            // Nobody sends it at the moment: the old site has ended.
            (mail.LeaseToken, mail.LeaseUntil) = (null, null);
        }
        foreach (var done in request.Events)
            target.Entry(done).Property(row => row.Body).CurrentValue = Renewed(done.Id, done.Body);
    }

    private byte[] Renewed(string id, byte[] bytes) => cipher.Encrypt(id, oldCipher.Value.Decrypt(id, bytes));

    private bool Opens(StoredRequest request)
    {
        try
        {
            oldCipher.Value.Decrypt(request.Id, request.Choices);
            if (request.DeskKey is { } key)
                oldCipher.Value.Decrypt(request.Id, key);
            foreach (var mail in request.Mails)
                oldCipher.Value.Decrypt(mail.Id, mail.Message);
            foreach (var done in request.Events)
                oldCipher.Value.Decrypt(done.Id, done.Body);
            return true;
        }
        catch (RowUnreadableException)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<List<StoredRequest>> BatchesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var source = await sources.CreateDbContextAsync(stop);
        var last = "";
        while (true)
        {
#pragma warning disable CA1309 // SQL compares here, byte by byte.
            var batch = await source.Requests.AsNoTracking().Include(request => request.Mails).Include(request => request.Events).AsSplitQuery()
                .Where(request => string.Compare(request.Id, last) > 0).OrderBy(request => request.Id).Take(Batch).ToListAsync(stop);
#pragma warning restore CA1309
            if (batch.Count == 0)
                yield break;
            last = batch[^1].Id;
            yield return batch;
        }
    }
}
