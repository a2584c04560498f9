using IopSite.Intake;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Outbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Tests.Intake.Store;

public sealed class StoreStartTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("trusted_schema", "0")]
    [InlineData("cell_size_check", "1")]
    [InlineData("temp_store", "2")]
    [InlineData("journal_size_limit", "0")]
    public async Task Every_connection_keeps_what_it_confirmed_and_forgets_what_it_deleted(string pragma, string expected)
    {
        await using var intake = await TestIntake.StartAsync(folder);

        var value = await intake.Get<IntakeStore>().ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names above.
            command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync();
        });

        Assert.Equal(expected, $"{value}");
    }

    [Fact]
    public async Task Only_the_sites_own_account_may_read_what_is_kept()
    {
        var data = folder.File("data");
        await using var intake = new TestIntake(data, [], Samples.NewClock(), transport: null);
        await intake.StartHostAsync();
        await intake.KeepAsync();
        await Eventually.TrueAsync(() => Directory.Exists(Path.Combine(data, "mail")) && Directory.EnumerateFiles(Path.Combine(data, "mail"), "*.eml").Any());

        Assert.All(Directory.EnumerateFileSystemEntries(data, "*", SearchOption.AllDirectories).Append(data), path =>
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & ~(OwnerOnly.ReadWrite | UnixFileMode.UserExecute));
        });
        Assert.Single(Directory.EnumerateFiles(data, "intake.db-wal"));
    }

    [Fact]
    public async Task A_second_site_on_the_same_file_does_not_start()
    {
        await using var first = await TestIntake.StartAsync(folder);

        var refusal = await Assert.ThrowsAsync<IntakeStartException>(() => TestIntake.StartAsync(folder));

        Assert.Contains("PostgreSQL", Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_each_folder_that_it_cannot_write_to()
    {
        await File.WriteAllTextAsync(folder.File("file"), "", TestContext.Current.CancellationToken);
        await using var intake = new TestIntake(
            folder.File("file/data"), [new("Keys:Path", folder.File("file/keys"))], Samples.NewClock(), transport: null);

        var refusal = await Assert.ThrowsAsync<IntakeStartException>(() => intake.StoreStart.StartAsync(CancellationToken.None));

        Assert.Equal(
            [$"Data:Path is not writable: '{folder.File("file/data")}'.", $"Keys:Path is not writable: '{folder.File("file/keys")}'."],
            refusal.Faults);
    }

    [Fact]
    public async Task Says_that_a_file_is_no_database()
    {
        await File.WriteAllTextAsync(folder.File("intake.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<IntakeStartException>(() => TestIntake.StartAsync(folder));

        Assert.Equal([$"The database '{folder.File("intake.db")}' cannot be used (SQLite error 26)."], refusal.Faults);
    }

    [Fact]
    public async Task Starts_after_a_start_that_was_killed_while_it_made_the_tables()
    {
        await using (var connection = new SqliteConnection($"Data Source={folder.File("intake.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            command.CommandText = """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var intake = await TestIntake.StartAsync(folder);

        await intake.KeepAsync();
    }

    [Fact]
    public async Task What_was_kept_opens_after_a_restart()
    {
        await using (var before = await TestIntake.StartAsync(folder))
            await before.KeepAsync();

        await using var after = await TestIntake.StartAsync(folder);
        await after.RoundAsync();

        Assert.Single(Directory.EnumerateFiles(folder.File("mail"), "*.eml"));
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var intake = await TestIntake.StartAsync(folder);

        Assert.False(await intake.Get<IntakeStore>().ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
