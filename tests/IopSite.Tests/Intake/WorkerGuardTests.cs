using IopSite.Intake;
using IopSite.Intake.Alarms;
using IopSite.Tests.Intake.Store;
using Microsoft.Extensions.Hosting;

namespace IopSite.Tests.Intake;

public abstract class WorkerGuardTests(TestStore store) : StoreTests(store)
{
    public sealed class OnSqlite() : WorkerGuardTests(TestStore.Sqlite);
    public sealed class OnPostgres() : WorkerGuardTests(TestStore.Postgres);

    public override void Dispose()
    {
        Environment.ExitCode = 0;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Three_failures_in_ten_minutes_stop_the_process_and_the_next_start_says_so()
    {
        await using (var intake = await TestIntake.StartAsync(folder))
        {
            await FailAsync(intake, new InvalidOperationException("MARKER"), times: 2);
            Assert.False(IsStopping(intake));
            await FailAsync(intake, new InvalidOperationException("MARKER"), times: 1);

            Assert.True(IsStopping(intake));
            Assert.Equal(WorkerGuard.ExitCode, Environment.ExitCode);
            Assert.Contains(intake.Log.Lines, line => line.StartsWith("The worker failed 3 times in 10 minutes", StringComparison.Ordinal));
            Assert.DoesNotContain(intake.Log.Lines, line => line.Contains("MARKER", StringComparison.Ordinal));
        }
        await using var next = await TestIntake.StartAsync(folder);
        await next.Get<AlarmDesk>().SyncAsync();
        Assert.Equal(AlarmKind.WorkerFailed, Assert.Single(next.Get<AlarmDesk>().Open).Kind);
    }

    [Fact]
    public async Task Failures_far_apart_stop_nothing()
    {
        await using var intake = await TestIntake.StartAsync(folder);

        for (var time = 0; time < 10; time++)
        {
            await FailAsync(intake, new InvalidOperationException(), times: 1);
            intake.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Assert.False(IsStopping(intake));
    }

    [Fact]
    public async Task A_store_that_fails_stops_nothing_since_the_site_must_stay_up_to_say_so()
    {
        await using var intake = await TestIntake.StartAsync(folder);

        await FailAsync(intake, new IOException("No space left"), times: 10);

        Assert.False(IsStopping(intake));
        Assert.Equal(AlarmKind.StoreUnavailable, Assert.Single(intake.Get<AlarmDesk>().Open).Kind);
    }

    private static async Task FailAsync(TestIntake intake, Exception error, int times)
    {
        for (var time = 0; time < times; time++)
            await intake.Get<WorkerGuard>().RunAsync("worker", () => Task.FromException(error), TestContext.Current.CancellationToken);
    }

    private static bool IsStopping(TestIntake intake) => intake.Get<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;
}
