using IopSite.Intake;
using IopSite.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Tests.Intake.Store.Postgres;

public sealed class PostgresStartTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly string empty = TestPostgres.NewDatabase(isEmpty: true);

    public void Dispose()
    {
        TestPostgres.Drop(empty);
        folder.Dispose();
    }

    [Fact]
    public async Task Sites_that_start_at_once_make_the_tables_and_one_key()
    {
        var sites = Enumerable.Range(0, 4).Select(_ => Intake()).ToList();

        await Task.WhenAll(sites.Select(site => Task.Run(() => site.StoreStart.StartAsync(TestContext.Current.CancellationToken))));

        Assert.Equal(1, await sites[0].Get<IntakeStore>().ReadAsync(db => db.Keys.CountAsync()));
        await Task.WhenAll(sites.Select((site, index) => site.KeepAsync($"{index}")));
        foreach (var site in sites)
            await site.DisposeAsync();
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var intake = await StartAsync();

        Assert.False(await intake.Get<IntakeStore>().ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task A_role_that_may_not_make_tables_can_run_the_site_once_they_are_there()
    {
        await using (var owner = await StartAsync())
            await owner.KeepAsync("owner");
        var role = $"web_{Guid.NewGuid():N}";
        TestPostgres.Run(empty, $"CREATE ROLE {role} LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}");

        await using (var site = await StartAsync($";Username={role}"))
            await site.KeepAsync("site");

        TestPostgres.Run(empty, $"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [Theory]
    [InlineData("Options=-c synchronous_commit=off", "synchronous_commit=off: people would be thanked before their request is on disk")]
    [InlineData("Options=-c default_transaction_read_only=on", "transaction_read_only=on")]
    [InlineData("Database=nowhere", "ConnectionStrings:Intake: the server has no such database; create it first.")]
    [InlineData("Username=nobody_here", "ConnectionStrings:Intake: the server refuses the user or the password.")]
    [InlineData("Port=1", "ConnectionStrings:Intake: the server does not answer")]
    [InlineData("SSL Mode=Require", "ConnectionStrings:Intake: the connection fails before anything is asked; does the server offer TLS?")]
    public async Task One_sentence_names_what_stops_the_start(string change, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<IntakeStartException>(() => StartAsync($";{change}"));

        Assert.Contains(sentence, Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fsync=off")]
    [InlineData("full_page_writes=off")]
    public async Task Refuses_a_server_that_forgets_in_a_power_cut(string setting)
    {
        await using var server = await PostgresServer.StartAsync(setting, "max_connections=10");

        var refusal = await Assert.ThrowsAsync<IntakeStartException>(() => StartAsync(server.ConnectionString("postgres")));

        Assert.Contains($"has {setting}: a power cut could", Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_only_the_server_whose_certificate_it_trusts()
    {
        await using var server = await PostgresServer.StartAsync("max_connections=10");
        await server.UseTlsAsync(TestCertificates.Server);
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        var verified = server.ConnectionString("postgres").Replace("SSL Mode=Disable", "SSL Mode=VerifyFull", StringComparison.Ordinal)
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<IntakeStartException>(() => StartAsync(verified));
        await using var trusted = await StartAsync($"{verified};Root Certificate={folder.File("ca.pem")}");

        Assert.StartsWith("ConnectionStrings:Intake: the server's certificate is not trusted", Assert.Single(refusal.Faults), StringComparison.Ordinal);
        await trusted.KeepAsync();
    }

    private async Task<TestIntake> StartAsync(string change = "")
    {
        var intake = Intake(change);
        try
        {
            await intake.StoreStart.StartAsync(TestContext.Current.CancellationToken);
            return intake;
        }
        catch (IntakeStartException)
        {
            await intake.DisposeAsync();
            throw;
        }
    }

    private TestIntake Intake(string change = "") => new(
        folder.Path,
        [
            new("Intake:Store", "Postgres"),
            new("ConnectionStrings:Intake", change.StartsWith("Host", StringComparison.Ordinal) ? change : TestPostgres.ConnectionString(empty) + change),
        ],
        Samples.NewClock(), transport: null);
}
