using IopSite.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using MailKit.Net.Smtp;

namespace IopSite.Tests.Intake.Outbox;

public abstract class RefusalNoticeTests(TestStore store) : StoreTests(store)
{
    public sealed class OnSqlite() : RefusalNoticeTests(TestStore.Sqlite);
    public sealed class OnPostgres() : RefusalNoticeTests(TestStore.Postgres);

    [Fact]
    public async Task Tells_the_recipient_once_that_their_server_refuses_the_mail_itself()
    {
        await using var intake = await TestIntake.StartAsync(folder, transport: transport);
        transport.Fault = mail => IsNotice(mail.Message) ? null : Refusal(SmtpErrorCode.MessageNotAccepted);
        var kept = await intake.KeepAsync();

        await intake.RoundAsync();
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.RoundAsync();

        Assert.Equal(3, transport.Tried.Count);
        var notice = Mime.Message(Assert.Single(transport.Delivered).Message);
        Assert.Equal($"{kept.Reference}.1.notice@clinic.example", notice.MessageId);
        Assert.Contains(kept.Reference, notice.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", notice.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(RequestState.NeedsAttention, Assert.Single(await intake.Get<RequestFile>().ListAsync()).State);
    }

    [Fact]
    public async Task Sends_no_notice_about_a_notice_and_none_to_an_address_that_does_not_exist()
    {
        await using var intake = await TestIntake.StartAsync(folder, transport: transport);
        transport.Fault = _ => Refusal(SmtpErrorCode.RecipientNotAccepted);
        await intake.KeepAsync();
        await intake.RoundAsync();
        Assert.Single(transport.Tried);

        transport.Fault = _ => Refusal(SmtpErrorCode.MessageNotAccepted);
        intake.Clock.Advance(TimeSpan.FromHours(1));
        await intake.RoundAsync();
        Assert.Equal(3, transport.Tried.Count);
    }

    private static bool IsNotice(byte[] message) =>
        Mime.Message(message).MessageId?.Contains(".notice@", StringComparison.Ordinal) == true;

    private static SmtpCommandException Refusal(SmtpErrorCode code) => new(code, SmtpStatusCode.TransactionFailed, "MARKER");
}
