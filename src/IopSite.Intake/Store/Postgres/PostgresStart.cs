using System.Security.Authentication;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IopSite.Intake.Store.Postgres;

/// <summary>Before a site on PostgreSQL listens: the server keeps what it confirms, the tables are current, the ring has a key.</summary>
internal sealed class PostgresStart(IDbContextFactory<PostgresDbContext> contexts, KeyRing ring)
{
    // Sites that start together come one after the other, and the first makes tables and key for all.
    private const long StartLock = 0x10_50_17_E5;
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            await db.Database.OpenConnectionAsync(stop);
            var faults = await PostgresChecks.FaultsAsync(db.Database.GetDbConnection(), stop);
            if (faults.Count > 0)
                return faults;
            db.Database.SetCommandTimeout(LongestMigration);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({StartLock})", stop);
            try
            {
                // Only when there is something to do: the site's own role need not be allowed to make tables.
                if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
                    await db.Database.MigrateAsync(stop);
                return [.. ring.Faults()];
            }
            finally
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({StartLock})", CancellationToken.None);
            }
        }
        catch (Exception error) when (StoreFault.Is(error) || error.GetBaseException() is AuthenticationException)
        {
            return [$"{PostgresConnection.Setting}: {Words(error.GetBaseException())}"];
        }
    }

    // Never the server's own words: they may hold names and values.
    private static string Words(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "the server refuses the user or the password.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "the server has no such database; create it first.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            "the user may not use or make the tables. Start once as the owner of the database, or grant the rights.",
        PostgresException refused => $"the database cannot be used (SQLSTATE {refused.SqlState}).",
        AuthenticationException => "the server's certificate is not trusted, or is for another name (SSL Mode, Root Certificate, Host).",
        NpgsqlException => "the connection fails before anything is asked; does the server offer TLS?",
        _ => $"the server does not answer ({error.GetType().Name}).",
    };
}
