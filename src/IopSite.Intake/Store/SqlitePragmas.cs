using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IopSite.Intake.Store;

/// <summary>
/// What makes SQLite keep what it confirmed and forget what it deleted. These hold for one connection, so each gets them.
/// One statement a command: with two, the driver hides the failure of the second.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private static readonly (string Name, string Set, string Reads)[] OfEachConnection =
    [
        ("synchronous", "FULL", "2"),
        ("secure_delete", "ON", "1"),
        ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("cell_size_check", "ON", "1"),
        ("temp_store", "MEMORY", "2"),
        ("journal_size_limit", "0", "0"),
    ];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        foreach (var (name, set, _) in OfEachConnection)
            Run(connection, $"PRAGMA {name}={set}");
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls; the driver's only pretend.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>The journal belongs to the file, not to the connection; EF chooses it only for a file that it makes itself.</summary>
    public static void ChooseJournal(DbConnection connection) => Run(connection, "PRAGMA journal_mode=WAL");

    /// <summary>One sentence for each setting that did not take.</summary>
    public static IEnumerable<string> Faults(DbConnection connection) =>
        from pragma in OfEachConnection.Append((Name: "journal_mode", Set: "WAL", Reads: "wal"))
        let reads = Run(connection, $"PRAGMA {pragma.Name}")
        where reads != pragma.Reads
        select $"The database refuses {pragma.Name}={pragma.Set} (it reads {reads}): requests would not be safe in it.";

    /// <summary>Moves the write-ahead log into the file and empties it; false when somebody was reading.</summary>
    public static bool EmptyLog(DbConnection connection) => Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == "0";

    /// <summary>Writes one page and waits until it is on disk; fails where a request would.</summary>
    public static void Probe(DbConnection connection) => Run(connection, "PRAGMA user_version=1");

    /// <summary>Reads the whole file.</summary>
    public static bool IsWhole(DbConnection connection) => Run(connection, "PRAGMA integrity_check") == "ok";

    private static string Run(DbConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above get here.
        command.CommandText = pragma;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
