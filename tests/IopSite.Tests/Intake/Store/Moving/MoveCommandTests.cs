using IopSite.Intake;
using IopSite.Intake.Desk;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Desk;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IopSite.Tests.Intake.Store.Moving;

public sealed class MoveCommandTests : IDisposable
{
    private readonly TestFolder folder = new(TestStore.Postgres);
    private readonly RecordingTransport transport = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Brings_everything_over_and_mails_nothing_twice()
    {
        Kept delivered, waiting;
        await using (var old = await OldAsync())
        {
            delivered = await old.KeepAsync("one");
            await old.RoundAsync();
            await DeskHost.PressAsync(old.Services, delivered.Reference, DeskEventKind.TakeOn);
            transport.Fault = _ => new MailInDoubtException(new IOException());
            waiting = await old.KeepAsync("two");
            await old.RoundAsync();
            transport.Fault = _ => null;
        }
        var tried = transport.Tried.Count;

        var (code, output) = await MoveAsync();

        Assert.Equal(0, code);
        Assert.StartsWith("Moved: 2 requests, 2 mails, 1 of them not delivered yet, 1 events of the desk.", output, StringComparison.Ordinal);
        await using var site = await TestIntake.StartAsync(folder, transport: transport);
        await site.RoundAsync();
        // It may have arrived: it keeps its distance, as it would have before.
        Assert.Equal(tried, transport.Tried.Count);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.RoundAsync();
        Assert.Equal(new[] { $"{delivered.Reference}.1.1", $"{waiting.Reference}.1.1" }, transport.Delivered.Select(mail => mail.Name));
        Assert.Equal([RequestState.Open, RequestState.TakenOn], (await site.Get<RequestFile>().ListAsync()).Select(request => request.State).Order());
        Assert.Equal(PressResult.Recorded, await DeskHost.PressAsync(site.Services, delivered.Reference, DeskEventKind.Reached));
        // The same form pressed once more is still the same request.
        Assert.Equal(delivered.Reference, (await site.KeepAsync("one")).Reference);
    }

    [Fact]
    public async Task Moves_more_than_it_reads_at_once()
    {
        await using (var old = await OldAsync())
            for (var index = 0; index < 450; index++)
                await old.KeepAsync($"{index}");

        var (_, output) = await MoveAsync();

        Assert.StartsWith("Moved: 450 requests, 450 mails, 450 of them not delivered yet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Again_it_moves_nothing_even_when_what_was_moved_is_gone()
    {
        await using (var old = await OldAsync())
            await old.KeepAsync();
        await MoveAsync();
        await using (var site = await TestIntake.StartAsync(folder, transport: transport))
            await site.Get<RequestFile>().EraseAsync((await site.Get<RequestFile>().ListAsync()).Single().Reference);

        var (code, output) = await MoveAsync();

        Assert.Equal((0, "These requests were moved before. Nothing was changed.\n"), (code, output));
        await using var after = await TestIntake.StartAsync(folder, transport: transport);
        Assert.Empty(await after.Get<RequestFile>().ListAsync());
    }

    [Fact]
    public async Task Refuses_while_the_site_runs_on_the_file()
    {
        await using var old = await OldAsync();
        await old.KeepAsync();

        var (code, output) = await MoveAsync();

        Assert.Equal(1, code);
        Assert.Contains("stop it first", output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("intake.moved")));
    }

    [Fact]
    public async Task No_site_and_no_command_works_on_the_old_file_any_more()
    {
        await using (var old = await OldAsync())
            await old.KeepAsync();
        await MoveAsync();

        var refusal = await Assert.ThrowsAsync<IntakeStartException>(OldAsync);
        var (code, output) = await RunAsync("requests", []);

        Assert.Contains("were moved to PostgreSQL", Assert.Single(refusal.Faults), StringComparison.Ordinal);
        Assert.Equal((1, Assert.Single(refusal.Faults)), (code, output.TrimEnd()));
    }

    [Fact]
    public async Task What_fails_half_way_leaves_the_old_site_as_it_was()
    {
        await using (var old = await OldAsync())
            for (var index = 0; index < 300; index++)
                await old.KeepAsync($"{index}");
        await using (var site = await TestIntake.StartAsync(folder, transport: transport))
            await site.Get<IntakeStore>().ReadAsync(db => db.Database.ExecuteSqlRawAsync(
                "ALTER TABLE \"Mails\" ADD CONSTRAINT full_disk CHECK (\"Attempts\" > 0)"));

        var (code, output) = await MoveAsync();

        Assert.Equal(1, code);
        Assert.Contains("nothing was changed", output, StringComparison.OrdinalIgnoreCase);
        await using var again = await OldAsync();
        await again.RoundAsync();
        Assert.Equal(300, transport.Delivered.Count);
    }

    [Fact]
    public async Task After_a_kill_in_the_middle_the_old_site_waits_until_the_move_is_done()
    {
        await using (var old = await OldAsync())
            await old.KeepAsync();
        await File.WriteAllTextAsync(folder.File("intake.moved"), "of-the-killed-one", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IntakeStartException>(OldAsync);
        var (code, output) = await MoveAsync();

        Assert.Equal(0, code);
        Assert.StartsWith("Moved: 1 requests", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_end_is_in_doubt_and_the_next_try_knows()
    {
        await using (var old = await OldAsync())
            await old.KeepAsync();
        await using (var tables = await TestIntake.StartAsync(folder))
            await tables.StoreStart.StopAsync(TestContext.Current.CancellationToken);
        var direct = new NpgsqlConnectionStringBuilder(TestPostgres.ConnectionString(folder.Database ?? ""));
        await using var cut = new CutConnection(direct.Port, "COMMIT") { Cuts = 1 };
        direct.Port = cut.Port;

        var (code, output) = await RunAsync("move", [new("Intake:Store", "Postgres"), new("ConnectionStrings:Intake", direct.ConnectionString)]);
        var again = await MoveAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("The connection broke at the very end", output, StringComparison.Ordinal);
        Assert.Equal((0, "These requests were moved before. Nothing was changed.\n"), again);
    }

    [Fact]
    public async Task Refuses_what_the_keys_do_not_open()
    {
        Kept kept;
        await using (var old = await OldAsync())
            kept = await old.KeepAsync();
        foreach (var key in Directory.GetFiles(folder.File("keys")))
            File.Delete(key);
        await using (var other = new TestIntake(folder.Path, [], Samples.NewClock(), transport))
            await other.StoreStart.StartAsync(TestContext.Current.CancellationToken);

        var (code, output) = await MoveAsync();

        Assert.Equal(1, code);
        Assert.Contains($"The rows of {kept.Reference} do not open with the key ring in Keys:Path", output, StringComparison.Ordinal);
    }

    private async Task<TestIntake> OldAsync()
    {
        var old = new TestIntake(folder.Path, [], Samples.NewClock(), transport);
        try
        {
            await old.StoreStart.StartAsync(TestContext.Current.CancellationToken);
            return old;
        }
        catch (IntakeStartException)
        {
            await old.DisposeAsync();
            throw;
        }
    }

    private Task<(int Code, string Output)> MoveAsync() => RunAsync("move", folder.Settings);

    private async Task<(int Code, string Output)> RunAsync(string word, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        await using var command = new TestIntake(folder.Path, settings, Samples.NewClock(), transport);
        using var output = new StringWriter { NewLine = "\n" };
        return (await IntakeCommands.RunAsync([word], command.Services, output), output.ToString());
    }
}
