using System.Text;
using IopSite.Intake.Alarms;
using IopSite.Intake.Desk;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Intake.TakeOn;
using IopSite.Tests.Intake.Desk;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace IopSite.Tests.Intake.TakeOn;

public sealed class TakeOnRoundsTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly RecordingTransport transport = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Reminds_in_the_thread_of_the_first_mail_and_gives_no_detail()
    {
        await using var intake = await StartAsync();
        var kept = await KeepAsync(intake);

        await PassAsync(intake, 30);

        var mail = Assert.Single(transport.Delivered);
        var message = Parse(mail);
        Assert.Equal("staff@clinic.example", mail.Recipient);
        Assert.Equal($"{kept.Reference}.r1@clinic.example", message.MessageId);
        Assert.Equal($"{kept.Reference}.1@clinic.example", message.InReplyTo);
        Assert.Equal([$"{kept.Reference}.1@clinic.example"], message.References);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var desk = DeskLink.Of(Samples.Clinic, kept.Reference, await DeskHost.KeyAsync(intake.Services, kept.Reference));
        Assert.Equal(
            $"""
            NOBODY HAS TAKEN ON THIS REQUEST
            Reference: {kept.Reference}
            Received: 2026-03-02 10:30 (America/New_York)
            Waiting: 30 minutes of the clinic's hours

            WHAT TO DO
            Take it on here. How to reach them safely stands first in the latest mail with their answers.
            {desk}

            """, (message.TextBody ?? "").ReplaceLineEndings("\n"));
        Assert.DoesNotContain("MARKER", Encoding.ASCII.GetString(mail.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_those_who_come_next_and_then_raises_the_alarm()
    {
        await using var intake = await StartAsync();
        var kept = await KeepAsync(intake);
        await PassAsync(intake, 30);
        transport.Delivered.Clear();

        await PassAsync(intake, 30);
        Assert.Equal(["boss@clinic.example", "deputy@clinic.example"], transport.Delivered.Select(mail => mail.Recipient).Order());
        Assert.Equal($"{kept.Reference}.r2@clinic.example", Parse(transport.Delivered.First()).MessageId);
        Assert.False(IsAlarming(intake));
        await PassAsync(intake, 30);

        Assert.True(IsAlarming(intake));
        Assert.Equal(2, transport.Delivered.Count);
    }

    [Fact]
    public async Task Raises_the_alarm_at_once_where_nobody_comes_next()
    {
        await using var intake = await TestIntake.StartAsync(folder, transport: transport);
        await KeepAsync(intake);

        await PassAsync(intake, 30);
        Assert.False(IsAlarming(intake));
        await PassAsync(intake, 30);

        Assert.True(IsAlarming(intake));
    }

    [Fact]
    public async Task Says_each_thing_once()
    {
        await using var intake = await StartAsync();
        await KeepAsync(intake);

        await PassAsync(intake, 30);
        await PassAsync(intake, 1);
        await PassAsync(intake, 28);

        Assert.Single(transport.Delivered);
    }

    [Fact]
    public async Task Is_silent_and_without_alarm_from_the_moment_somebody_takes_it_on()
    {
        await using var intake = await StartAsync();
        var kept = await KeepAsync(intake);
        await PassAsync(intake, 90);
        transport.Delivered.Clear();

        await DeskHost.PressAsync(intake.Services, kept.Reference, DeskEventKind.TakeOn);
        await PassAsync(intake, 600);

        Assert.Empty(transport.Delivered);
        Assert.False(IsAlarming(intake));
    }

    [Theory]
    [InlineData(nameof(DeskEventKind.TakeOn))]
    [InlineData(nameof(DeskEventKind.NoAnswer))]
    [InlineData(nameof(DeskEventKind.Close))]
    [InlineData(nameof(DeskEventKind.AskedNotToBeContacted))]
    public async Task Takes_back_a_reminder_that_did_not_go_out_yet(string press)
    {
        await using var intake = await StartAsync();
        var kept = await KeepAsync(intake);
        transport.Fault = _ => new IOException("away");
        await PassAsync(intake, 30);

        await DeskHost.PressAsync(intake.Services, kept.Reference, Enum.Parse<DeskEventKind>(press));
        transport.Fault = _ => null;
        await PassAsync(intake, 600);

        Assert.Empty(transport.Delivered);
    }

    [Fact]
    public async Task Keeps_one_reminder_waiting_and_not_a_pile_of_them()
    {
        await using var intake = await StartAsync();
        await KeepAsync(intake);
        transport.Fault = _ => new IOException("away");
        for (var week = 0; week < 8; week++)
            await PassAsync(intake, 7 * 24 * 60);

        var waiting = await intake.Get<IntakeStore>().ReadAsync(db => db.Mails.Where(mail => mail.DeliveredAt == null).ToListAsync());

        Assert.Equal(3, waiting.Count);
        Assert.Single(waiting.Select(mail => mail.Reminder).Distinct());
    }

    [Fact]
    public async Task A_mail_server_that_is_away_while_a_request_climbs_costs_nobody_their_reminder()
    {
        await using var intake = await StartAsync();
        await KeepAsync(intake);
        transport.Fault = _ => new IOException("away");
        await PassAsync(intake, 30);
        await PassAsync(intake, 30);
        await PassAsync(intake, 30);

        transport.Fault = _ => null;
        await PassAsync(intake, 15);

        Assert.Equal(
            ["boss@clinic.example", "deputy@clinic.example", "staff@clinic.example"],
            transport.Delivered.Select(mail => mail.Recipient).Order());
    }

    [Fact]
    public async Task Leaves_the_numbers_of_amendments_alone()
    {
        await using var intake = await StartAsync();
        var kept = await KeepAsync(intake);
        await PassAsync(intake, 30);
        transport.Delivered.Clear();

        var changed = await intake.KeepAsync(request: Samples.Request with { Note = "changed" });
        await intake.RoundAsync();

        Assert.Equal(new Kept(kept.Reference, 2), changed);
        Assert.Equal($"{kept.Reference}.2@clinic.example", Parse(Assert.Single(transport.Delivered)).MessageId);
    }

    [Fact]
    public async Task Reminds_of_a_request_whose_own_mail_is_stuck()
    {
        await using var intake = await StartAsync();
        transport.Fault = mail => mail.Name.Contains(".1.", StringComparison.Ordinal) ? new InvalidOperationException() : null;
        await intake.KeepAsync();
        await intake.RoundAsync();

        await PassAsync(intake, 30);

        Assert.Contains(".r1.", Assert.Single(transport.Delivered).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_arrives_does_not_hide_that_the_request_itself_did_not()
    {
        await using var intake = await StartAsync();
        transport.Fault = mail => mail.Name.Contains(".1.", StringComparison.Ordinal) ? new IOException("away") : null;
        await intake.KeepAsync();
        await PassAsync(intake, 30);
        Assert.Single(transport.Delivered);

        await intake.Get<IEnumerable<IWatch>>().OfType<OutboxWatch>().Single().LookAsync();

        Assert.True(intake.Get<OutboxState>().IsDown(intake.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task One_row_that_no_longer_opens_silences_no_other()
    {
        await using var intake = await StartAsync();
        var broken = await intake.KeepAsync("one");
        var kept = await intake.KeepAsync("two");
        await intake.RoundAsync();
        transport.Delivered.Clear();
        await intake.Get<IntakeStore>().WriteAsync(db => db.Requests.Where(request => request.Reference == broken.Reference)
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.DeskKey, new byte[100])));

        await PassAsync(intake, 30);

        Assert.StartsWith(kept.Reference, Assert.Single(transport.Delivered).Name, StringComparison.Ordinal);
    }

    private Task<TestIntake> StartAsync() => TestIntake.StartAsync(folder, transport: transport, settings:
    [
        ("Mail:To", "staff@clinic.example"), ("Intake:Escalation:0", "boss@clinic.example"), ("Intake:Escalation:1", "deputy@clinic.example"),
    ]);

    private async Task<Kept> KeepAsync(TestIntake intake)
    {
        var kept = await intake.KeepAsync();
        await intake.RoundAsync();
        transport.Delivered.Clear();
        return kept;
    }

    private static async Task PassAsync(TestIntake intake, int minutes)
    {
        intake.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await intake.Get<TakeOnRounds>().RoundAsync();
        await intake.RoundAsync();
    }

    private static bool IsAlarming(TestIntake intake) => intake.IsAlarming(AlarmKind.NotTakenOn);

    private static MimeMessage Parse(OutgoingMail mail) => MimeMessage.Load(new MemoryStream(mail.Message));
}
