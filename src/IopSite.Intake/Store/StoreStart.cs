using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

/// <summary>
/// Before the server listens: the folders are ours, no other site writes to the file, the tables are current,
/// and the database and the key ring do what this project relies on.
/// </summary>
internal sealed class StoreStart(
    DataFolder folder,
    IOptions<DataOptions> data,
    IOptions<KeysOptions> keys,
    RowCipher cipher,
    IDbContextFactory<IntakeDbContext> contexts) : IHostedService, IDisposable
{
    private FileStream? siteLock;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        RefuseFor([.. FolderFault("Data:Path", data.Value.Path), .. FolderFault("Keys:Path", keys.Value.Path ?? "")]);
        RefuseFor([.. NetworkFault(NetworkFolder.FileSystem(data.Value.Path))]);
        siteLock = Lock();
        RefuseFor([.. KeyFault(), .. await DatabaseFaultsAsync(cancellationToken)]);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => siteLock?.Dispose();

    private static void RefuseFor(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
            throw new IntakeStartException(faults);
    }

    private static IEnumerable<string> FolderFault(string setting, string path)
    {
        try
        {
            var probe = Path.Combine(OwnerOnly.Folder(path), $".{RowId.New()}");
            OwnerOnly.File(probe, FileMode.CreateNew, FileShare.None).Dispose();
            File.Delete(probe);
            return [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [$"{setting} is not writable: '{path}'."];
        }
    }

    // Locks and fsync of such a folder may be promises that nobody keeps.
    private IEnumerable<string> NetworkFault(string? fileSystem) => NetworkFolder.IsRemote(fileSystem)
        ? [$"Data:Path '{data.Value.Path}' is on a network file system ({fileSystem}): requests would not be safe there. Use a local disk."]
        : [];

    private FileStream Lock()
    {
        try
        {
            return folder.Lock();
        }
        catch (IOException)
        {
            throw new IntakeStartException([
                $"Another site already runs on Data:Path '{data.Value.Path}'. One SQLite file serves one site; " +
                "several instances need PostgreSQL (Intake:Store=Postgres), which this version does not have."]);
        }
    }

    // Encrypting makes the first key. A ring that lived in memory only would lose every row at the next start.
    private IEnumerable<string> KeyFault()
    {
        try
        {
            var id = RowId.New();
            cipher.Decrypt(id, cipher.Encrypt(id, [1]));
            return Directory.EnumerateFiles(keys.Value.Path ?? "", "*.xml").Any()
                ? [] : [$"Keys:Path holds no key ring: '{keys.Value.Path}'."];
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return [$"The key ring in Keys:Path '{keys.Value.Path}' does not work ({error.GetType().Name})."];
        }
    }

    private async Task<IReadOnlyList<string>> DatabaseFaultsAsync(CancellationToken stop)
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

    // A start that was killed while it migrated leaves EF's lock behind, and the next start would wait for it for ever.
    // Whoever holds our own lock file is the only one that migrates.
    private static Task<int> FreeMigrationLockAsync(IntakeDbContext db, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
}
