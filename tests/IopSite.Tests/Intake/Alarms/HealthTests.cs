using IopSite.Intake.Alarms;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IopSite.Tests.Intake.Alarms;

public abstract class HealthTests(TestStore store) : StoreTests(store)
{
    public sealed class OnSqlite() : HealthTests(TestStore.Sqlite);
    public sealed class OnPostgres() : HealthTests(TestStore.Postgres);

    [Theory]
    [InlineData(1, HealthStatus.Healthy)]
    [InlineData(6, HealthStatus.Degraded)]
    [InlineData(16, HealthStatus.Unhealthy)]
    public async Task Is_as_bad_as_the_oldest_mail_is_old(int minutes, HealthStatus expected)
    {
        await using var intake = await StartAsync("a@clinic.example");
        transport.Fault = _ => new IOException();
        await intake.KeepAsync();

        Assert.Equal(expected, await HealthAsync(intake, minutes));
    }

    [Fact]
    public async Task Is_degraded_only_while_another_recipient_gets_the_requests()
    {
        await using var intake = await StartAsync("a@clinic.example;b@clinic.example");
        transport.Fault = mail => mail.Recipient == "a@clinic.example" ? new IOException() : null;
        await intake.KeepAsync();
        await intake.RoundAsync();

        Assert.Equal(HealthStatus.Degraded, await HealthAsync(intake, minutes: 16));
    }

    [Fact]
    public async Task Is_bad_when_the_store_takes_nothing()
    {
        await using var intake = await StartAsync("a@clinic.example");
        await intake.Get<IntakeStore>().ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Mails\" RENAME TO \"Away\""));

        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(intake, minutes: 0));
    }

    [Fact]
    public async Task Is_bad_when_nobody_looks_any_more()
    {
        await using var intake = await StartAsync("a@clinic.example");
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(intake, minutes: 0));

        intake.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(intake)).Status);
    }

    [Fact]
    public async Task Is_bad_when_the_outbox_has_stopped()
    {
        await using var intake = await StartAsync("a@clinic.example");
        await intake.Get<OutboxDispatcher>().StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(intake, minutes: 0));
    }

    [Fact]
    public async Task Has_an_answer_before_the_site_listens()
    {
        await using var intake = new TestIntake(folder.Path, folder.Settings, Samples.NewClock(), transport);
        await intake.StartHostAsync();

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(intake)).Status);
    }

    private static async Task<HealthStatus> HealthAsync(TestIntake intake, int minutes)
    {
        intake.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await intake.Get<AlarmRounds>().RoundAsync(TestContext.Current.CancellationToken);
        // Its lanes wake on threads of their own.
        var dispatcher = intake.Get<OutboxDispatcher>();
        await Eventually.TrueAsync(() => dispatcher.ExecuteTask is { IsCompleted: true } || dispatcher.IsAlive(intake.Clock.GetUtcNow()));
        return (await CheckAsync(intake)).Status;
    }

    private static Task<HealthReport> CheckAsync(TestIntake intake) =>
        intake.Get<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    private async Task<TestIntake> StartAsync(string to)
    {
        var intake = await TestIntake.StartAsync(folder, transport: transport, settings: [("Mail:To", to)]);
        await intake.Get<OutboxDispatcher>().StartAsync(TestContext.Current.CancellationToken);
        return intake;
    }
}
