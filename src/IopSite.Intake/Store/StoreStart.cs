using IopSite.Intake.Store.Postgres;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

/// <summary>Before the server listens: the store and the key ring do what this project relies on, or the site does not start.</summary>
internal sealed class StoreStart(
    SqliteStart sqlite, PostgresStart postgres, IOptions<IntakeOptions> intake, IOptions<DataOptions> data, IOptions<KeysOptions> keys)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (intake.Value.IsPostgres)
        {
            RefuseFor(await postgres.FaultsAsync(cancellationToken));
            return;
        }
        RefuseFor([.. FolderFault("Data:Path", data.Value.Path), .. FolderFault("Keys:Path", keys.Value.Path ?? "")]);
        RefuseFor(await sqlite.FaultsAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        sqlite.Dispose();
        return Task.CompletedTask;
    }

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
}
