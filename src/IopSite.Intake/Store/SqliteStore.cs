using IopSite.Intake.Outbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Intake.Store;

/// <summary>One file, one site. Writers wait in line, since SQLite has one writer at a time.</summary>
internal sealed class SqliteStore(IDbContextFactory<IntakeDbContext> contexts, DataFolder folder, TimeProvider clock) : IntakeStore, IDisposable
{
    private const int UniqueConstraint = 2067;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly SemaphoreSlim line = new(1, 1);

    public override bool IsShared => false;

    public override bool IsFirst => true;

    public override string Remains => "No byte of it is left in the database's files. Mails already delivered are in the staff's mailboxes.";

    public override Task<T> WriteAsync<T>(Func<IntakeDbContext, Task<T>> work) => InLineAsync(() => base.WriteAsync(work));

    public override Task<DateTimeOffset> NowAsync(IntakeDbContext db) => Task.FromResult(clock.GetUtcNow());

    // Whoever writes is alone.
    public override Task HoldAsync(IntakeDbContext db, string name) => Task.CompletedTask;

    public override async Task<bool> LeaseAsync(string token, TimeSpan lease)
    {
        var now = clock.GetUtcNow();
        var until = now + lease;
        // A look takes no lock; most polls end here.
        return await ReadAsync(db => MailQueue.Due(db, now).AnyAsync())
            && await WriteAsync(db => MailQueue.Due(db, now).OrderBy(mail => mail.NextAttemptAt).Take(1).ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeaseToken, token)
                .SetProperty(mail => mail.LeaseUntil, until)
                .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1))) == 1;
    }

    public override Task<bool> EmptyLogAsync() => InLineAsync(() => ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return SqlitePragmas.EmptyLog(db.Database.GetDbConnection());
    }));

    public override Task ProbeAsync() => InLineAsync(() => ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        SqlitePragmas.Probe(db.Database.GetDbConnection());
        return true;
    }));

    public override async Task<bool> IsWholeAsync()
    {
        try
        {
            return await ReadAsync(async db =>
            {
                await db.Database.OpenConnectionAsync();
                return SqlitePragmas.IsWhole(db.Database.GetDbConnection());
            });
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return false;
        }
    }

    public override bool IsConflict(Exception error) => error is DbUpdateConcurrencyException
        || error is DbUpdateException { InnerException: SqliteException { SqliteExtendedErrorCode: UniqueConstraint } };

    // A file has no connection to lose.
    public override bool IsInDoubt(Exception error) => false;

    public override Task<bool> IsThereAsync() => Task.FromResult(File.Exists(folder.Database));

    public void Dispose() => line.Dispose();

    protected override Task<IntakeDbContext> OpenAsync() => contexts.CreateDbContextAsync();

    private async Task<T> InLineAsync<T>(Func<Task<T>> work)
    {
        if (!await line.WaitAsync(Patience))
            throw new TimeoutException("The database is busy.");
        try
        {
            return await work();
        }
        finally
        {
            line.Release();
        }
    }
}
