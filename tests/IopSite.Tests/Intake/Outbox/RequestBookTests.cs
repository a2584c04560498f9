using System.Text;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace IopSite.Tests.Intake.Outbox;

public sealed class RequestBookTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly RecordingTransport transport = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Brings_a_request_to_every_recipient()
    {
        await using var intake = await StartAsync();

        var kept = await intake.KeepAsync();
        await intake.RoundAsync();

        Assert.Equal(1, kept.Number);
        Assert.Equal(["a@clinic.example", "b@clinic.example"], transport.Delivered.Select(mail => mail.Recipient).Order());
        foreach (var mail in transport.Delivered)
        {
            var message = Parse(mail);
            Assert.Equal([mail.Recipient], message.To.Mailboxes.Select(to => to.Address));
            Assert.Equal($"{kept.Reference}.1@clinic.example", message.MessageId);
            Assert.Equal($"Callback request {kept.Reference}", message.Subject);
            Assert.Contains("Sam MARKER", message.TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Takes_the_same_form_sent_twice_as_one_request()
    {
        await using var intake = await StartAsync();

        var first = await intake.KeepAsync();
        var second = await intake.KeepAsync();
        await intake.RoundAsync();

        Assert.Equal(first, second);
        Assert.Equal(2, transport.Delivered.Count);
    }

    [Fact]
    public async Task Takes_fifty_presses_at_once_as_one_request()
    {
        await using var intake = await StartAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => intake.KeepAsync())));
        await intake.RoundAsync();

        Assert.Single(all.Distinct());
        Assert.Equal(2, transport.Delivered.Count);
    }

    [Fact]
    public async Task Sends_other_answers_on_the_same_ticket_in_the_thread_of_the_first_mail()
    {
        await using var intake = await StartAsync();
        var first = await intake.KeepAsync();
        await intake.RoundAsync();
        transport.Delivered.Clear();

        var second = await intake.KeepAsync(request: Samples.Request with { Note = "Please call tomorrow" });
        var again = await intake.KeepAsync(request: Samples.Request with { Note = "Please call tomorrow" });
        await intake.RoundAsync();

        Assert.Equal(new Kept(first.Reference, 2), second);
        Assert.Equal(second, again);
        Assert.Equal(2, transport.Delivered.Count);
        var message = Parse(transport.Delivered.First());
        Assert.Equal($"{first.Reference}.2@clinic.example", message.MessageId);
        Assert.Equal($"{first.Reference}.1@clinic.example", message.InReplyTo);
        Assert.StartsWith("CHANGED ANSWERS", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_still_waits_gives_way_to_the_one_with_the_changed_answers()
    {
        await using var intake = await StartAsync();
        transport.Fault = mail => mail.Recipient.StartsWith('a') ? new IOException() : null;
        await intake.KeepAsync();
        await intake.RoundAsync();
        intake.Clock.Advance(TimeSpan.FromMinutes(10));

        var changed = await intake.KeepAsync(request: Samples.Request with { Voicemail = IopSite.Intake.Voicemail.No });
        var waitingSince = await intake.Get<IntakeStore>().ReadAsync(db =>
            db.Mails.Where(mail => mail.DeliveredAt == null).Select(mail => mail.WaitingSince).Distinct().SingleAsync());
        transport.Fault = _ => null;
        transport.Delivered.Clear();
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.RoundAsync();

        Assert.Equal(Samples.Now, waitingSince);
        Assert.Equal(2, transport.Delivered.Count);
        Assert.All(transport.Delivered, mail => Assert.Equal($"{changed.Reference}.2@clinic.example", Parse(mail).MessageId));
    }

    [Fact]
    public async Task Keeps_a_request_whose_visitor_has_shut_the_browser()
    {
        await using var intake = await StartAsync();

        await intake.Book.KeepAsync("ticket", Samples.Request, [], new CancellationToken(canceled: true));
        await intake.RoundAsync();

        Assert.Equal(2, transport.Delivered.Count);
    }

    [Fact]
    public async Task Tells_within_seconds_that_a_locked_database_keeps_nothing()
    {
        await using var intake = await StartAsync();
        await using var other = new SqliteConnection($"Data Source={folder.File("intake.db")};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = other.BeginTransaction();
        var started = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync());

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(7));
        await held.RollbackAsync(TestContext.Current.CancellationToken);
        await intake.KeepAsync();
    }

    [Fact]
    public async Task Tells_that_a_full_disk_keeps_nothing()
    {
        await using var intake = await StartAsync();
        await intake.KeepAsync("before");
        await intake.Get<IntakeStore>().ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=1"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync(
            "after", Samples.Request with { Note = new string('x', 200_000) }));
    }

    [Fact]
    public async Task Tells_that_a_database_that_vanished_keeps_nothing()
    {
        await using var intake = await StartAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(folder.File("intake.db"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => intake.KeepAsync());
        Assert.False(File.Exists(folder.File("intake.db")));
    }

    [Fact]
    public async Task Leaves_nothing_readable_on_disk()
    {
        await using var intake = await StartAsync();

        await intake.KeepAsync("the-ticket", marks: "Sent within MARKER seconds");
        await intake.KeepAsync("the-ticket", Samples.Request with { Note = "Another MARKER" });

        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = await ReadAsync(file);
            Assert.DoesNotContain("MARKER", bytes, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("the-ticket", bytes, StringComparison.Ordinal);
        }
    }

    private static async Task<string> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private Task<TestIntake> StartAsync() => TestIntake.StartAsync(
        folder, transport: transport, settings: [("Mail:To:0", "a@clinic.example"), ("Mail:To:1", "b@clinic.example")]);

    private static MimeMessage Parse(OutgoingMail mail) => MimeMessage.Load(new MemoryStream(mail.Message));
}
