using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store;

/// <summary>Reads and writes of the database. Writers of this process wait in line, since SQLite has one writer at a time.</summary>
internal sealed class IntakeStore(IDbContextFactory<IntakeDbContext> contexts) : IDisposable
{
    /// <summary>How long a visitor waits for a lock before they are told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim line = new(1, 1);

    public async Task<T> ReadAsync<T>(Func<IntakeDbContext, Task<T>> read)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>One transaction: all of <paramref name="work"/> is on disk when this returns, or none of it.</summary>
    public Task<T> WriteAsync<T>(Func<IntakeDbContext, Task<T>> work) => InLineAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await work(db);
        await transaction.CommitAsync();
        return result;
    });

    /// <summary>After a deletion: no byte of it stays in the write-ahead log. False when a reader held it; try again later.</summary>
    public Task<bool> EmptyLogAsync() => InLineAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return SqlitePragmas.EmptyLog(db.Database.GetDbConnection());
    });

    /// <summary>Returns when something small was committed to disk.</summary>
    public Task ProbeAsync() => InLineAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        SqlitePragmas.Probe(db.Database.GetDbConnection());
        return true;
    });

    /// <summary>False when the file is damaged.</summary>
    public Task<bool> IsWholeAsync() => ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return SqlitePragmas.IsWhole(db.Database.GetDbConnection());
    });

    public void Dispose() => line.Dispose();

    private async Task<T> InLineAsync<T>(Func<IntakeDbContext, Task<T>> work)
    {
        if (!await line.WaitAsync(Patience))
            throw new TimeoutException("The database is busy.");
        try
        {
            return await ReadAsync(work);
        }
        finally
        {
            line.Release();
        }
    }
}
