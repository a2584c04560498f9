using IopSite.Intake.Store.Moving;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

/// <summary>Before a site on SQLite listens: the folder is local and ours, no other site writes to the file, the tables are current.</summary>
internal sealed class SqliteStart(
    DataFolder folder, MoveMark mark, IOptions<DataOptions> data, KeyRing ring, IDbContextFactory<IntakeDbContext> contexts) : IDisposable
{
    private FileStream? siteLock;

    /// <summary>All of them; the site's lock is held from here on.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop)
    {
        if (NetworkFault(NetworkFolder.FileSystem(data.Value.Path)) is { } remote)
            return [remote];
        if (LockFault() is { } taken)
            return [taken];
        return mark.IsSet ? [mark.Fault] : [.. ring.Faults(), .. await DatabaseFaultsAsync(stop)];
    }

    public string? LockFault()
    {
        try
        {
            siteLock = folder.Lock();
            return null;
        }
        catch (IOException)
        {
            return $"Another site already runs on Data:Path '{data.Value.Path}'. One SQLite file serves one site; " +
                "several instances need PostgreSQL (Intake:Store=Postgres).";
        }
    }

    public async Task<IReadOnlyList<string>> DatabaseFaultsAsync(CancellationToken stop)
    {
        try
        {
            folder.CreateDatabase();
            await using var db = await contexts.CreateDbContextAsync(stop);
            await db.Database.OpenConnectionAsync(stop);
            var connection = db.Database.GetDbConnection();
            SqlitePragmas.ChooseJournal(connection);
            await FreeMigrationLockAsync(db, stop);
            await db.Database.MigrateAsync(stop);
            return [.. SqlitePragmas.Faults(connection)];
        }
        catch (SqliteException error)
        {
            return [$"The database '{folder.Database}' cannot be used (SQLite error {error.SqliteExtendedErrorCode})."];
        }
    }

    public void Dispose() => siteLock?.Dispose();

    // Locks and fsync of such a folder may be promises that nobody keeps.
    private string? NetworkFault(string? fileSystem) => NetworkFolder.IsRemote(fileSystem)
        ? $"Data:Path '{data.Value.Path}' is on a network file system ({fileSystem}): requests would not be safe there. Use a local disk."
        : null;

    // A start that was killed while it migrated leaves EF's lock behind, and the next start would wait for it for ever.
    // Whoever holds our own lock file is the only one that migrates.
    private static Task<int> FreeMigrationLockAsync(IntakeDbContext db, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
}
