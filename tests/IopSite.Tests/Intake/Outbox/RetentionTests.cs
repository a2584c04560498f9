using System.Text;
using IopSite.Intake;
using IopSite.Intake.Alarms;
using IopSite.Intake.Desk;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Intake.TakeOn;
using IopSite.Tests.Intake.Desk;
using IopSite.Tests.Intake.Store;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Tests.Intake.Outbox;

public abstract class RetentionTests(TestStore store) : StoreTests(store)
{
    public sealed class OnSqlite() : RetentionTests(TestStore.Sqlite)
    {
        [Fact]
        public async Task Leaves_no_byte_of_a_request_whose_time_is_over()
        {
            await using var intake = await StartAsync();
            await KeepManyAsync(intake, 20);
            var old = await intake.KeepAsync("old");
            await intake.KeepAsync("old", Samples.Request with { Note = "other" });
            await KeepManyAsync(intake, 20);
            await intake.RoundAsync();
            var traces = await TracesAsync(intake, old.Reference);
            Assert.All(traces, trace => Assert.True(IsOnDisk(trace)));
            // Only this one grows old.
            await intake.Get<IntakeStore>().WriteAsync(db => db.Requests.Where(request => request.Reference != old.Reference)
                .ExecuteUpdateAsync(set => set.SetProperty(request => request.ReceivedAt, Samples.Now.AddDays(90))));

            intake.Clock.Advance(TimeSpan.FromDays(31));
            await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);
            Assert.Equal(RequestState.Closed, (await ListAsync(intake)).Single(request => request.Reference == old.Reference).State);
            intake.Clock.Advance(TimeSpan.FromDays(31));
            await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

            Assert.Equal(40, (await ListAsync(intake)).Count);
            Assert.All(traces, trace => Assert.False(IsOnDisk(trace)));
        }

        [Fact]
        public async Task Tries_again_in_the_next_round_when_a_reader_holds_the_log()
        {
            await using var intake = await StartAsync();
            var kept = await intake.KeepAsync();
            await intake.RoundAsync();
            intake.Clock.Advance(TimeSpan.FromDays(31));
            await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);
            intake.Clock.Advance(TimeSpan.FromDays(31));

            await using (var reader = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.File("intake.db")};Pooling=False"))
            {
                await reader.OpenAsync(TestContext.Current.CancellationToken);
                await using var reading = reader.BeginTransaction(deferred: true);
                await using var look = reader.CreateCommand();
                look.CommandText = "SELECT COUNT(*) FROM Requests";
                Assert.Equal(1L, await look.ExecuteScalarAsync(TestContext.Current.CancellationToken));
                await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);
                Assert.True(IsOnDisk(kept.Reference));
            }
            await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

            Assert.False(IsOnDisk(kept.Reference));
        }
    }

    public sealed class OnPostgres() : RetentionTests(TestStore.Postgres);

    private static readonly IntakeOptions Options = new() { CloseAfterDays = 30, RetentionDays = 10 };


    [Theory]
    [InlineData(29, true, null, RetentionStep.Keep)]
    [InlineData(30, true, null, RetentionStep.Close)]
    [InlineData(30, false, null, RetentionStep.Keep)]
    [InlineData(39, true, 9, RetentionStep.Keep)]
    [InlineData(40, true, 10, RetentionStep.Delete)]
    [InlineData(4000, false, 3000, RetentionStep.Keep)]
    public void Closes_then_deletes_and_never_what_was_not_delivered(int age, bool delivered, int? closedFor, object expected)
    {
        DateTimeOffset? closed = closedFor is { } days ? Samples.Now.AddDays(-days) : null;
        var request = new RequestSummary("id", "K7QF-9XRT", Samples.Now.AddDays(-age), closed, 1, delivered, NeedsAttention: false, TakenOnAt: null);

        Assert.Equal(expected, Retention.Next(request, Options, Samples.Now));
    }

    [Fact]
    public async Task Counts_from_the_close_at_the_desk_and_deletes_what_staff_did_too()
    {
        await using var intake = await StartAsync();
        var kept = await intake.KeepAsync();
        await intake.RoundAsync();
        await DeskHost.PressAsync(intake.Services, kept.Reference, DeskEventKind.TakeOn);
        await DeskHost.PressAsync(intake.Services, kept.Reference, DeskEventKind.Close);
        var done = await intake.Get<IntakeStore>().ReadAsync(db => db.DeskEvents.ToListAsync());
        Assert.Equal(2, done.Count);

        intake.Clock.Advance(TimeSpan.FromDays(29));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RequestState.Closed, Assert.Single(await ListAsync(intake)).State);
        intake.Clock.Advance(TimeSpan.FromDays(1));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await ListAsync(intake));
        Assert.False(await intake.Get<IntakeStore>().ReadAsync(db => db.DeskEvents.AnyAsync()));
        Assert.All(done, entry => Assert.False(IsOnDisk(entry.Id) || IsOnDisk(Encoding.Latin1.GetString(entry.Body)[^30..])));
    }

    [Fact]
    public async Task Keeps_what_was_closed_at_the_desk_while_a_copy_waits()
    {
        await using var intake = await TestIntake.StartAsync(folder, transport: transport, settings: [("Mail:To", "a@clinic.example,b@clinic.example")]);
        transport.Fault = mail => mail.Recipient == "b@clinic.example" ? new IOException("away") : null;
        var kept = await intake.KeepAsync();
        await intake.RoundAsync();
        await DeskHost.PressAsync(intake.Services, kept.Reference, DeskEventKind.Close);

        intake.Clock.Advance(TimeSpan.FromDays(3000));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RequestState.Pending, Assert.Single(await ListAsync(intake)).State);
    }

    [Fact]
    public async Task Sends_no_late_copy_about_somebody_who_asked_not_to_be_contacted()
    {
        await using var intake = await TestIntake.StartAsync(folder, transport: transport, settings: [("Mail:To", "a@clinic.example,b@clinic.example")]);
        transport.Fault = mail => mail.Recipient == "b@clinic.example" ? new IOException("away") : null;
        var kept = await intake.KeepAsync();
        await intake.RoundAsync();
        await DeskHost.PressAsync(intake.Services, kept.Reference, DeskEventKind.AskedNotToBeContacted);

        transport.Fault = _ => null;
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.RoundAsync();

        Assert.Equal("a@clinic.example", Assert.Single(transport.Delivered).Recipient);
        Assert.Equal(RequestState.Closed, Assert.Single(await ListAsync(intake)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Raises_the_alarm_when_one_closes_that_nobody_took_on(bool isTakenOn)
    {
        await using var intake = await StartAsync();
        var kept = await intake.KeepAsync();
        await intake.RoundAsync();
        if (isTakenOn)
            await DeskHost.PressAsync(intake.Services, kept.Reference, DeskEventKind.TakeOn);

        intake.Clock.Advance(TimeSpan.FromDays(30));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

        Assert.Equal(!isTakenOn, intake.IsAlarming(AlarmKind.ClosedByItself));
    }

    [Fact]
    public async Task A_reminder_that_is_stuck_holds_nothing_up()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync();
        await intake.RoundAsync();
        transport.Fault = _ => new InvalidOperationException();
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.Get<TakeOnRounds>().RoundAsync();
        await intake.RoundAsync();

        intake.Clock.Advance(TimeSpan.FromDays(30));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RequestState.Closed, Assert.Single(await ListAsync(intake)).State);
    }

    [Fact]
    public async Task Keeps_what_was_not_delivered_however_old()
    {
        await using var intake = await StartAsync();
        transport.Fault = _ => new IOException("away");
        await intake.KeepAsync();
        await intake.RoundAsync();

        intake.Clock.Advance(TimeSpan.FromDays(3000));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RequestState.Pending, Assert.Single(await ListAsync(intake)).State);
    }

    private Task<TestIntake> StartAsync() => TestIntake.StartAsync(folder, transport: transport);

    private static Task<List<RequestSummary>> ListAsync(TestIntake intake) => intake.Get<RequestFile>().ListAsync();

    private static async Task KeepManyAsync(TestIntake intake, int count)
    {
        for (var index = 0; index < count; index++)
            await intake.KeepAsync(Guid.NewGuid().ToString(), Samples.Request with { Note = new string('x', 40 * index) });
    }

    /// <summary>What only this request wrote: its names, and pieces of its encrypted bytes.</summary>
    private static async Task<IReadOnlyList<string>> TracesAsync(TestIntake intake, string reference)
    {
        var row = await intake.Get<IntakeStore>().ReadAsync(db =>
            db.Requests.Include(request => request.Mails).SingleAsync(request => request.Reference == reference));
        var blobs = row.Mails.Select(mail => mail.Message).Append(row.Choices).Select(Encoding.Latin1.GetString);
        return
        [
            reference, row.Id, row.Ticket, .. row.Mails.Select(mail => mail.Id),
            .. blobs.SelectMany(blob => new[] { blob[30..60], blob[^30..] }),
        ];
    }

    private bool IsOnDisk(string trace) => Directory.EnumerateFiles(folder.Path, "intake.db*").Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd().Contains(trace, StringComparison.Ordinal);
    });
}
