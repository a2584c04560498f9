using IopSite.Intake.Store.Postgres;
using IopSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(IopSite.Tests.Intake.Store.TestPostgres))]

namespace IopSite.Tests.Intake.Store;

/// <summary>One server for all tests, started by the first that needs it; each has a database of its own.</summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string Template = "template_of_tests";

    // The server's clock as the tests move it, found before the real one by the search path below.
    private const string Clock = """
        CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
        $$ SELECT coalesce(nullif(current_setting('iopsite.now', true), '')::timestamptz, pg_catalog.clock_timestamp()) $$
        """;

    private static readonly Lazy<Task<PostgresServer>> Running = new(StartAsync);

    internal static PostgresServer Server => Running.Value.GetAwaiter().GetResult();

    /// <summary>A database with current tables, or an empty one.</summary>
    internal static string NewDatabase(bool isEmpty = false)
    {
        var name = $"test_{Guid.NewGuid():N}";
        Run("postgres", $"CREATE DATABASE {name} TEMPLATE {(isEmpty ? "template0" : Template)}");
        return name;
    }

    internal static string ConnectionString(string database) => $"{Server.ConnectionString(database)};Search Path=public,pg_catalog";

    /// <summary>Everything that the server has on disk of a database: its own files, the write-ahead log, what it says of its work.</summary>
    internal static IEnumerable<string> Files(string database)
    {
        var data = Path.Combine(Server.Folder, "data");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(data, "base", Server.Ask("postgres", $"SELECT oid FROM pg_database WHERE datname = '{database}'"))),
            .. Directory.EnumerateFiles(Path.Combine(data, "pg_wal")),
            Server.Log,
        ];
    }

    internal static void Drop(string database) => Run("postgres", $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    internal static void Run(string database, string sql) => Server.ExecuteAsync(database, sql).GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (Running.IsValueCreated)
            await (await Running.Value).DisposeAsync();
    }

    // It logs all that it gets, so that a test can look for what must never be there.
    private static async Task<PostgresServer> StartAsync()
    {
        var server = await PostgresServer.StartAsync(
            "max_connections=300", "shared_buffers=64MB", "wal_level=logical", "log_statement=all", "log_parameter_max_length=-1",
            "log_parameter_max_length_on_error=-1", "log_min_duration_statement=0");
        await server.ExecuteAsync("postgres", $"CREATE DATABASE {Template}");
        await server.ExecuteAsync(Template, Clock);
        await using var db = new PostgresDbContext(new DbContextOptionsBuilder<PostgresDbContext>()
            .UseNpgsql($"{server.ConnectionString(Template)};Pooling=false").Options);
        await db.Database.MigrateAsync();
        return server;
    }
}
