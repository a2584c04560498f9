using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;

namespace IopSite.Tests.Intake.Alarms;

public sealed class AlarmRoundsTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly RecordingTransport transport = new();
    private Webhook? webhook;

    private Webhook Hook => webhook ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => webhook = await Webhook.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Hook.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Says_late_then_stuck_then_each_hour_and_then_that_it_is_over()
    {
        await using var intake = await StartAsync();
        transport.Fault = _ => new IOException("MARKER");
        var kept = await intake.KeepAsync();

        await PassAsync(intake, minutes: 5);
        Assert.Empty(Hook.Bodies);
        await PassAsync(intake, minutes: 1);
        Assert.Equal("mail-late begins", Said());
        await PassAsync(intake, minutes: 9);
        Assert.Equal("mail-late begins", Said());
        await PassAsync(intake, minutes: 1);
        Assert.Equal("mail-stuck begins", Said());
        await PassAsync(intake, minutes: 59);
        Assert.Equal(2, Hook.Bodies.Count);
        await PassAsync(intake, minutes: 1);
        Assert.Equal("mail-stuck lasts", Said());

        transport.Fault = _ => null;
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.RoundAsync();
        await PassAsync(intake, minutes: 0);
        await PassAsync(intake, minutes: 5);
        Assert.Equal("mail-stuck over", Said());
        Assert.Equal(4, Hook.Bodies.Count);
        Assert.Empty(intake.Get<AlarmDesk>().Open);
        Assert.All(Hook.Bodies, body =>
        {
            Assert.DoesNotContain("MARKER", body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(kept.Reference, body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Tells_count_and_age_and_nothing_else()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync();

        await PassAsync(intake, minutes: 16);

        Assert.Equal(
            """
            {"kind":"mail-stuck","state":"begins","count":1,"ageMinutes":16,"site":"clinic.example","text":"clinic.example: Callback requests do not reach the staff. Look into the site\u0027s log and at the mail server. Count: 1. Age: 16 minutes."}
            """, Hook.Bodies.Last());
    }

    [Fact]
    public async Task A_restart_does_not_say_it_again_within_the_hour()
    {
        var clock = Samples.NewClock();
        await using (var before = await StartAsync(clock))
        {
            await before.KeepAsync();
            await PassAsync(before, minutes: 16);
        }
        Assert.Single(Hook.Bodies);

        await using var after = await StartAsync(clock);
        await PassAsync(after, minutes: 59);
        Assert.Single(Hook.Bodies);
        await PassAsync(after, minutes: 1);

        Assert.Equal(2, Hook.Bodies.Count);
        Assert.Equal("mail-stuck lasts", Said());
    }

    public static TheoryData<Exception, string> ForGood => new()
    {
        { new AuthenticationException("MARKER"), "route-broken" },
        { new SslHandshakeException("MARKER"), "route-broken" },
        { new NotSupportedException("no STARTTLS"), "route-broken" },
        { new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, "MARKER"), "mail-refused" },
        { new RowUnreadableException(new IOException()), "rows-unreadable" },
    };

    [Theory]
    [MemberData(nameof(ForGood), DisableDiscoveryEnumeration = true)]
    public async Task Says_at_once_what_time_alone_does_not_heal(Exception fault, string kind)
    {
        await using var intake = await StartAsync();
        transport.Fault = _ => fault;
        await intake.KeepAsync();
        var rung = intake.Get<AlarmDesk>().Rung;

        await intake.RoundAsync();
        Assert.True(rung.IsCompleted);
        await PassAsync(intake, minutes: 0);

        Assert.Equal($"{kind} begins", Said());
    }

    [Fact]
    public async Task Tries_again_when_the_route_fails_and_the_mails_do_not_wait_for_it()
    {
        await using var intake = await StartAsync();
        Hook.Status = 500;
        await intake.KeepAsync();
        await PassAsync(intake, minutes: 16);
        Assert.Equal(1, Hook.Tried);

        await intake.RoundAsync();
        Assert.Single(transport.Delivered);
        transport.Fault = _ => new IOException();
        await intake.KeepAsync("other");
        Hook.Status = 200;
        await PassAsync(intake, minutes: 16);

        Assert.Equal("mail-stuck begins", Said());
    }

    [Fact]
    public async Task Does_not_wait_for_ever_for_a_silent_route()
    {
        await using var intake = await StartAsync();
        Hook.Hangs = true;
        await intake.Get<AlarmDesk>().RaiseAsync(AlarmKind.NotTakenOn, 2, TimeSpan.FromMinutes(90));

        var round = intake.Get<AlarmRounds>().RoundAsync(TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => Hook.Tried == 1);
        Assert.False(round.IsCompleted);
        intake.Clock.Advance(TimeSpan.FromSeconds(30));
        await round;

        Assert.Equal(1, Assert.Single(intake.Get<AlarmDesk>().Open).Tries);
    }

    [Fact]
    public async Task Goes_by_mail_through_another_server_with_constant_headers()
    {
        await using var server = new SmtpServer { SignIn = ("alarms", "secret") };
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        await using var intake = await TestIntake.StartAsync(folder, transport: transport, settings:
        [
            ("Alerts:Mail:Host", "localhost"), ("Alerts:Mail:Port", $"{server.Port}"), ("Alerts:Mail:Security", "StartTls"),
            ("Alerts:Mail:CaFile", folder.File("ca.pem")), ("Alerts:Mail:UserName", "alarms"), ("Alerts:Mail:Password", "secret"),
            ("Alerts:Mail:From", "alarms@other.example"), ("Alerts:Mail:To", "on-call@other.example"),
        ]);
        await intake.KeepAsync();

        await PassAsync(intake, minutes: 16);

        var mail = Mime.Message(Assert.Single(server.Mails).Bytes);
        Assert.Equal("Alarm of clinic.example", mail.Subject);
        Assert.Equal(
            "Callback requests do not reach the staff. Look into the site's log and at the mail server. Count: 1. Age: 16 minutes.",
            mail.TextBody?.Trim());
    }

    [Fact]
    public async Task Says_that_the_store_takes_nothing_and_when_it_does_again()
    {
        await using var intake = await StartAsync();
        var store = intake.Get<IntakeStore>();
        await store.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Mails RENAME TO Away"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync());

        await PassAsync(intake, minutes: 0);
        Assert.Equal("store-unavailable begins", Said());
        await store.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO Mails"));
        await PassAsync(intake, minutes: 0);
        await PassAsync(intake, minutes: 5);

        Assert.Equal("store-unavailable over", Said());
    }

    [Fact]
    public async Task Says_that_a_visitor_was_turned_away_although_the_store_looks_well()
    {
        await using var intake = await StartAsync();
        await intake.Get<IntakeStore>().ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER full BEFORE INSERT ON Mails BEGIN SELECT RAISE(ABORT, 'MARKER'); END"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync());

        await PassAsync(intake, minutes: 0);
        await PassAsync(intake, minutes: 30);

        var body = Assert.Single(Hook.Bodies);
        Assert.Equal("request-not-kept begins", Said());
        Assert.Contains("Callback requests could not be kept. The visitors were told so, and to call. Count: 2.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_is_refused_keeps_an_alarm_from_nobody_else()
    {
        await using var server = new SmtpServer();
        server.Fault = (_, line) => line.Contains("<gone@", StringComparison.Ordinal) ? SmtpFault.Say("550 no such mailbox") : null;
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        await using var intake = await TestIntake.StartAsync(folder, transport: transport, settings:
        [
            ("Alerts:Mail:Host", "localhost"), ("Alerts:Mail:Port", $"{server.Port}"), ("Alerts:Mail:Security", "StartTls"),
            ("Alerts:Mail:CaFile", folder.File("ca.pem")),
            ("Alerts:Mail:From", "alarms@other.example"), ("Alerts:Mail:To", "gone@other.example,on-call@other.example"),
        ]);
        transport.Fault = _ => new IOException();
        await intake.KeepAsync();

        await PassAsync(intake, minutes: 16);
        await PassAsync(intake, minutes: 30);

        Assert.Equal(["on-call@other.example"], Assert.Single(server.Mails).To);
        Assert.Contains("No alarm to number 1 of Alerts:Mail:To: RecipientNotAccepted 550", intake.Log.Lines.Select(line => line.Trim()));
        var sender = intake.Get<AlarmSender>();
        Assert.Equal("RecipientNotAccepted 550", await sender.TryAsync(Assert.Single(sender.Routes), alarm: null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Says_that_a_request_closed_itself_and_that_the_retention_does_not_run()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync();
        await intake.RoundAsync();
        intake.Clock.Advance(TimeSpan.FromDays(31));
        await intake.Get<RetentionRounds>().RoundAsync(TestContext.Current.CancellationToken);
        await PassAsync(intake, minutes: 0);
        Assert.Equal("closed-by-itself begins", Said());

        await PassAsync(intake, minutes: 181);

        Assert.Equal("retention-late begins", Said());
    }

    [Fact]
    public async Task Hears_of_a_damaged_file_within_a_week()
    {
        await using var intake = await StartAsync();
        for (var index = 0; index < 30; index++)
            await intake.KeepAsync($"{index}");
        await intake.RoundAsync();
        await PassAsync(intake, minutes: 0);
        Assert.Empty(Hook.Bodies);
        await intake.Get<IntakeStore>().EmptyLogAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Damage(folder.File("intake.db"));

        intake.Clock.Advance(TimeSpan.FromDays(7));
        await PassAsync(intake, minutes: 0);

        Assert.Contains(Hook.Bodies, body => body.Contains("store-damaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Finds_at_the_start_what_a_lost_key_ring_no_longer_opens()
    {
        await using (var before = await StartAsync())
        {
            transport.Fault = _ => new MailInDoubtException(new IOException());
            await before.KeepAsync();
            await before.RoundAsync();
        }
        Directory.Delete(folder.File("keys"), recursive: true);

        await using var after = await StartAsync();
        await after.Get<RowCheck>().RunAsync();
        await PassAsync(after, minutes: 0);

        Assert.Equal("rows-unreadable begins", Said());
    }

    private string Said()
    {
        using var last = System.Text.Json.JsonDocument.Parse(Hook.Bodies.Last());
        return $"{last.RootElement.GetProperty("kind")} {last.RootElement.GetProperty("state")}";
    }

    private static async Task PassAsync(TestIntake intake, int minutes)
    {
        intake.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await intake.Get<AlarmRounds>().RoundAsync(TestContext.Current.CancellationToken);
    }

    // The last third of the file, and not its header: as a bad sector would.
    private static void Damage(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = file.Length * 2 / 3;
        file.Write(new byte[file.Length - file.Position]);
    }

    private async Task<TestIntake> StartAsync(Microsoft.Extensions.Time.Testing.FakeTimeProvider? clock = null)
    {
        var intake = await TestIntake.StartAsync(folder, clock, transport, settings: [("Alerts:Webhook", Hook.Address)]);
        await intake.Get<AlarmDesk>().LoadAsync();
        return intake;
    }
}
