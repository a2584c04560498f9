using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IopSite.Tests.Intake.Store;

/// <summary>Tells each connection what time it is, see <see cref="TestPostgres"/>.</summary>
internal sealed class MovedClock(TimeProvider clock) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT set_config('iopsite.now', @now, false)";
        var now = command.CreateParameter();
        now.ParameterName = "now";
        now.Value = clock.GetUtcNow().ToString("O");
        command.Parameters.Add(now);
        return command;
    }
}
