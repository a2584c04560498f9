using System.Data.Common;
using System.Globalization;

namespace IopSite.Intake.Store.Postgres;

/// <summary>What makes a server keep what it confirmed. Some of it holds for one connection only, so it is read on one of ours.</summary>
internal static class PostgresChecks
{
    private static readonly (string Name, string[] Good, string Why)[] Needed =
    [
        ("fsync", ["on"], "a power cut could take requests that people were thanked for"),
        ("full_page_writes", ["on"], "a power cut could tear the pages of the database"),
        ("synchronous_commit", ["on", "remote_write", "remote_apply"], "people would be thanked before their request is on disk"),
        ("transaction_read_only", ["off"], "this is a standby, or a database that takes no writes"),
        ("server_encoding", ["UTF8"], "not every letter could be kept"),
    ];

    /// <summary>One sentence for each setting of the server that is not safe.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(DbConnection connection, CancellationToken stop)
    {
        var faults = new List<string>();
        foreach (var (name, good, why) in Needed)
            if (await ShowAsync(connection, name, stop) is var reads && !good.Contains(reads))
                faults.Add($"The server of {PostgresConnection.Setting} has {name}={reads}: {why}. Set {name} to {string.Join(" or ", good)}.");
        return faults;
    }

    private static async Task<string> ShowAsync(DbConnection connection, string name, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above get here.
        command.CommandText = $"SHOW {name}";
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) ?? "";
    }
}
