using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IopSite.Intake.Store.Postgres;

/// <summary>A server that several sites may share: its clock and its locks are theirs in common.</summary>
internal sealed class PostgresStore(IDbContextFactory<PostgresDbContext> contexts) : IntakeStore
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private readonly string instance = RowId.New();
    private volatile bool isFirst;

    public override bool IsShared => true;

    public override bool IsFirst => isFirst;

    public override string Remains =>
        "PostgreSQL overwrites what it deleted in its own time: encrypted remains may stay in its files, write-ahead log, replicas and " +
        "backups for a while. Mails already delivered are in the staff's mailboxes.";

    public override async Task<DateTimeOffset> NowAsync(IntakeDbContext db) => DateTimeOffset.FromUnixTimeMilliseconds(
        await db.Database.SqlQuery<long>($"""SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS "Value" """).SingleAsync());

    public override Task HoldAsync(IntakeDbContext db, string name) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))");

    // One statement, and its time is taken in it: a site that was stopped for a while just before takes no lease that is long over.
    public override async Task<bool> LeaseAsync(string token, TimeSpan lease)
    {
        var length = (long)lease.TotalMilliseconds;
        return await ReadAsync(db => db.Database.ExecuteSqlAsync($"""
            UPDATE "Mails" SET
                "LeaseToken" = {token},
                "LeaseUntil" = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + {length},
                "Attempts" = "Attempts" + 1
            WHERE "Id" = (
                SELECT due."Id" FROM "Mails" AS due, (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms) AS now
                WHERE due."DeliveredAt" IS NULL AND due."NextAttemptAt" <= now.ms AND (due."LeaseUntil" IS NULL OR due."LeaseUntil" <= now.ms)
                ORDER BY due."NextAttemptAt" LIMIT 1 FOR UPDATE OF due SKIP LOCKED)
            """)) == 1;
    }

    // The server writes over its log in its own time.
    public override Task<bool> EmptyLogAsync() => Task.FromResult(true);

    /// <summary>Each site has a row of its own: what proves that the database takes writes also tells who else is there.</summary>
    public override Task ProbeAsync() => WriteAsync(async db =>
    {
        var now = await NowAsync(db);
        var (seen, recent, old) = (now.ToUnixTimeMilliseconds(), now - Silence, now - Forgotten);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Instances" ("Id", "SeenAt") VALUES ({instance}, {seen}) ON CONFLICT ("Id") DO UPDATE SET "SeenAt" = excluded."SeenAt"
            """);
        await db.Instances.Where(other => other.SeenAt < old).ExecuteDeleteAsync();
        isFirst = await db.Instances.Where(other => other.SeenAt >= recent).MinAsync(other => other.Id) == instance;
        return true;
    });

    /// <summary>The server checks each page that it reads, where its data checksums are on.</summary>
    public override Task<bool> IsWholeAsync() => ReadAsync(db => db.Database.SqlQuery<bool>($"""
        SELECT coalesce(checksum_last_failure < clock_timestamp() - interval '8 days', true) AS "Value"
        FROM pg_stat_database WHERE datname = current_database()
        """).SingleAsync());

    public override bool IsConflict(Exception error) => error is DbUpdateConcurrencyException
        || error.GetBaseException() is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        };

    public override bool IsInDoubt(Exception error) => error.GetBaseException() switch
    {
        // The server is going down, or ended this connection.
        PostgresException refused => refused.SqlState.StartsWith("57P0", StringComparison.Ordinal),
        NpgsqlException or SocketException or IOException => true,
        _ => false,
    };

    public override Task<bool> IsThereAsync() => ReadAsync(db => db.Database.SqlQuery<bool>(
        $"""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL AS "Value" """).SingleAsync());

    protected override async Task<IntakeDbContext> OpenAsync() => await contexts.CreateDbContextAsync();
}
