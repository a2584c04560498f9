using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Tests.Intake.Outbox;

public abstract class OutboxDispatcherTests(TestStore store) : StoreTests(store)
{
    public sealed class OnSqlite() : OutboxDispatcherTests(TestStore.Sqlite)
    {
        [Fact]
        public async Task After_a_kill_between_thanks_and_mail_the_next_start_sends_it_once()
        {
            await using (var killed = await StartAsync())
            {
                await killed.KeepAsync();
                await killed.Get<MailQueue>().LeaseAsync();
            }
            await using var intake = await StartAsync();

            await intake.StartWorkersAsync();
            await Eventually.TrueAsync(() => !transport.Delivered.IsEmpty);
            await intake.RoundAsync();

            Assert.Single(transport.Delivered);
        }
    }

    public sealed class OnPostgres() : OutboxDispatcherTests(TestStore.Postgres)
    {
        [Fact]
        public async Task After_a_kill_between_thanks_and_mail_another_site_sends_it_once_the_lease_is_over()
        {
            await using (var killed = await StartAsync())
            {
                await killed.KeepAsync();
                await killed.Get<MailQueue>().LeaseAsync();
            }
            await using var intake = await StartAsync();
            await intake.Get<MailQueue>().ReclaimAsync();
            await intake.RoundAsync();
            Assert.Empty(transport.Delivered);

            intake.Clock.Advance(TimeSpan.FromMinutes(15));
            await intake.RoundAsync();

            Assert.Single(transport.Delivered);
        }

        [Fact]
        public async Task Two_sites_send_each_mail_once()
        {
            await using var one = await StartAsync();
            await using var other = await StartAsync();
            for (var index = 0; index < 40; index++)
                await (index % 2 == 0 ? one : other).KeepAsync($"{index}");

            await Task.WhenAll(one.RoundAsync(), other.RoundAsync(), one.RoundAsync(), other.RoundAsync());

            Assert.Equal(40, transport.Delivered.Select(mail => mail.Name).Distinct().Count());
            Assert.Equal(40, transport.Delivered.Count);
        }

        [Fact]
        public async Task The_servers_clock_decides_however_wrong_that_of_a_site_is()
        {
            var server = Samples.NewClock();
            var ahead = Samples.NewClock();
            ahead.Advance(TimeSpan.FromHours(1));
            await using var right = await TestIntake.StartAsync(folder, server, transport);
            await using var wrong = await TestIntake.StartAsync(folder, ahead, transport, server);
            await right.KeepAsync();
            Assert.NotNull(await right.Get<MailQueue>().LeaseAsync());

            Assert.Null(await wrong.Get<MailQueue>().LeaseAsync());
            await wrong.KeepAsync("other");
            Assert.NotNull(await right.Get<MailQueue>().LeaseAsync());
        }
    }

    [Fact]
    public async Task Tries_again_later_with_the_same_bytes_when_the_server_is_away()
    {
        await using var intake = await StartAsync();
        transport.Fault = _ => new IOException("away");
        await intake.KeepAsync();
        await intake.RoundAsync();

        transport.Fault = _ => null;
        intake.Clock.Advance(TimeSpan.FromSeconds(29));
        await intake.RoundAsync();
        Assert.Empty(transport.Delivered);
        intake.Clock.Advance(TimeSpan.FromSeconds(1));
        await intake.RoundAsync();

        Assert.Single(transport.Delivered);
        Assert.Single(transport.Tried.Select(mail => Convert.ToHexString(mail.Message)).Distinct());
        Assert.Equal(RequestState.Open, (await SummaryAsync(intake)).State);
    }

    [Fact]
    public async Task Never_gives_up()
    {
        await using var intake = await StartAsync();
        transport.Fault = _ => new IOException("away");
        await intake.KeepAsync();
        for (var day = 0; day < 400; day++)
        {
            await intake.RoundAsync();
            intake.Clock.Advance(TimeSpan.FromDays(1));
        }

        transport.Fault = _ => null;
        await intake.RoundAsync();

        Assert.Single(transport.Delivered);
        Assert.Equal(401, (await SummaryAsync(intake)).Attempts);
    }

    [Fact]
    public async Task A_recipient_that_is_refused_silences_nobody_else()
    {
        await using var intake = await StartAsync("gone@clinic.example", "b@clinic.example");
        transport.Fault = mail => mail.Recipient == "gone@clinic.example" ? new InvalidOperationException() : null;

        await intake.KeepAsync();
        await intake.RoundAsync();

        Assert.Equal("b@clinic.example", Assert.Single(transport.Delivered).Recipient);
        Assert.Equal(RequestState.NeedsAttention, (await SummaryAsync(intake)).State);
    }

    [Fact]
    public async Task Waits_five_minutes_before_it_sends_again_what_may_have_arrived()
    {
        await using var intake = await StartAsync();
        transport.Fault = _ => new MailInDoubtException(new IOException());
        await intake.KeepAsync();
        await intake.RoundAsync();

        intake.Clock.Advance(TimeSpan.FromSeconds(299));
        await intake.RoundAsync();
        Assert.Single(transport.Tried);
        intake.Clock.Advance(TimeSpan.FromSeconds(1));
        await intake.RoundAsync();
        Assert.Equal(2, transport.Tried.Count);
    }

    [Fact]
    public async Task One_sender_at_a_time_has_a_mail()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync();
        var queue = intake.Get<MailQueue>();

        var leases = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(queue.LeaseAsync)));

        Assert.Single(leases, lease => lease is not null);
    }

    [Fact]
    public async Task A_lease_ends_by_itself_and_its_late_holder_changes_nothing()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync();
        var queue = intake.Get<MailQueue>();
        var late = await queue.LeaseAsync();
        Assert.NotNull(late);

        intake.Clock.Advance(TimeSpan.FromMinutes(15));
        await intake.RoundAsync();

        Assert.Single(transport.Delivered);
        Assert.False(await queue.FailedAsync(late, FailureClass.Later, TimeSpan.Zero));
        Assert.Equal(RequestState.Open, (await SummaryAsync(intake)).State);
    }

    [Fact]
    public async Task Sends_at_once_when_a_request_is_kept_and_at_the_next_look_when_the_signal_is_lost()
    {
        await using var intake = await StartAsync();
        await intake.StartWorkersAsync();

        await intake.KeepAsync();
        await Eventually.TrueAsync(() => transport.Delivered.Count == 1);

        // As from another process, which cannot signal.
        await intake.Get<RequestFile>().ResendAsync((await SummaryAsync(intake)).Reference);
        await Eventually.TrueAsync(() =>
        {
            intake.Clock.Advance(TimeSpan.FromSeconds(15));
            return transport.Delivered.Count == 2;
        });
    }

    [Fact]
    public async Task Outlives_a_database_that_fails()
    {
        await using var intake = await StartAsync();
        await intake.StartWorkersAsync();
        var store = intake.Get<IntakeStore>();
        await store.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Mails\" RENAME TO \"Away\""));
        intake.Clock.Advance(TimeSpan.FromSeconds(15));
        await store.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Away\" RENAME TO \"Mails\""));

        await intake.KeepAsync();

        await Eventually.TrueAsync(() => transport.Delivered.Count == 1);
    }

    [Fact]
    public async Task A_row_that_no_longer_opens_needs_attention()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync();
        await intake.Get<IntakeStore>().WriteAsync(db =>
            db.Mails.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Message, new byte[100])));

        await intake.RoundAsync();

        Assert.Equal(RequestState.NeedsAttention, (await SummaryAsync(intake)).State);
    }

    [Fact]
    public async Task A_rehearsal_waits_a_fraction()
    {
        await using var intake = await TestIntake.StartAsync(folder, transport: transport, settings: [("Outbox:WaitFactor", "0.1")]);
        transport.Fault = _ => new IOException("away");
        await intake.KeepAsync();
        await intake.RoundAsync();

        intake.Clock.Advance(TimeSpan.FromSeconds(3));
        await intake.RoundAsync();

        Assert.Equal(2, transport.Tried.Count);
    }

    [Fact]
    public async Task Logs_references_and_never_what_was_typed_or_answered()
    {
        await using var server = new SmtpServer { Fault = (verb, _) => verb == "RCPT" ? SmtpFault.Say("550 5.1.1 MARKER") : null };
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        await using var intake = await TestIntake.StartAsync(folder, settings:
        [
            ("Mail:Transport", "Smtp"), ("Mail:Host", "localhost"), ("Mail:Port", $"{server.Port}"), ("Mail:Security", "StartTls"),
            ("Mail:CaFile", folder.File("ca.pem")), ("Mail:From", "website@clinic.example"), ("Mail:To", "intake@clinic.example"),
        ]);
        var kept = await intake.KeepAsync();
        await intake.RoundAsync();
        server.Fault = (_, _) => null;
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.RoundAsync();
        await BreakStoreAsync(intake);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync("other"));
        await Assert.ThrowsAnyAsync<Exception>(intake.RoundAsync);

        var lines = intake.Log.Lines.Select(line => line.Trim()).ToList();
        Assert.Contains($"Request {kept.Reference} not delivered at attempt 1: Refused, RecipientNotAccepted 550", lines);
        Assert.Contains($"Request {kept.Reference} delivered after 2 attempts", lines);
        Assert.Contains(lines, line => line is "A request could not be kept: SqliteException" or "A request could not be kept: PostgresException");
        Assert.DoesNotContain(lines, line => line.Contains("MARKER", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(lines, line => line.Contains("intake@clinic.example", StringComparison.Ordinal));
    }

    private static Task<int> BreakStoreAsync(TestIntake intake) =>
        intake.Get<IntakeStore>().ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"Mails\""));

    private Task<TestIntake> StartAsync(params string[] to) => TestIntake.StartAsync(
        folder, transport: transport, settings: [("Mail:To", string.Join(';', to))]);

    private static async Task<RequestSummary> SummaryAsync(TestIntake intake) =>
        Assert.Single(await intake.Get<RequestFile>().ListAsync());
}
