using IopSite.Intake.Mail;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.Extensions.Options;

namespace IopSite.Tests.Intake.Mail;

/// <summary>A mail server that misbehaves for five minutes towards one recipient, and the outbox on a clock that tests move.</summary>
public sealed class SmtpOutageTests : IDisposable
{
    private readonly TestFolder folder = new();

    public SmtpOutageTests() => File.WriteAllText(folder.File("ca.pem"), TestCertificates.Authority);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("CONNECT", null)]
    [InlineData("CONNECT", "421 busy")]
    [InlineData("CONNECT", "554 go away")]
    [InlineData("STARTTLS", "454 not now")]
    [InlineData("MAIL", "451 try again")]
    [InlineData("MAIL", "550 not this sender")]
    [InlineData("DATA", "451 try again")]
    [InlineData("DOT", "452 full")]
    public async Task A_server_that_fails_for_five_minutes_has_everything_one_interval_later(string verb, string? answer)
    {
        await using var server = new SmtpServer();
        await using var intake = await StartAsync(server);
        server.Fault = (step, _) => step != verb ? null : answer is null ? SmtpFault.Drop : SmtpFault.Say(answer);
        await intake.KeepAsync();
        await WaitAsync(intake, minutes: 5);
        Assert.Empty(server.Mails);

        server.Fault = (_, _) => null;
        await WaitAsync(intake, minutes: LongestInterval(answer));

        Assert.Equal(["a@clinic.example", "b@clinic.example"], server.Mails.SelectMany(mail => mail.To).Order());
    }

    [Theory]
    [InlineData("451 try again")]
    [InlineData("421 closing")]
    [InlineData("550 no such mailbox")]
    [InlineData(null)]
    public async Task A_recipient_that_is_refused_for_five_minutes_holds_up_nobody_else(string? answer)
    {
        await using var server = new SmtpServer();
        await using var intake = await StartAsync(server);
        server.Fault = (step, line) =>
            step != "RCPT" || !line.Contains("a@clinic", StringComparison.Ordinal) ? null : answer is null ? SmtpFault.Drop : SmtpFault.Say(answer);
        await intake.KeepAsync();
        await intake.RoundAsync();
        Assert.Equal(["b@clinic.example"], Assert.Single(server.Mails).To);
        await WaitAsync(intake, minutes: 5);

        server.Fault = (_, _) => null;
        await WaitAsync(intake, minutes: LongestInterval(answer));

        Assert.Equal(["a@clinic.example", "b@clinic.example"], server.Mails.SelectMany(mail => mail.To).Order());
    }

    [Fact]
    public async Task What_was_in_doubt_comes_again_with_the_same_bytes()
    {
        await using var server = new SmtpServer();
        await using var intake = await StartAsync(server);
        server.Fault = (step, _) => step == "DOT" ? SmtpFault.Drop : null;
        await intake.KeepAsync();
        await intake.RoundAsync();

        server.Fault = (_, _) => null;
        await WaitAsync(intake, minutes: 6);

        Assert.Equal(4, server.Mails.Count);
        Assert.Equal(2, server.Mails.Select(mail => Convert.ToHexString(mail.Bytes)).Distinct().Count());
        await WaitAsync(intake, minutes: 30);
        Assert.Equal(4, server.Mails.Count);
    }

    // What is refused for good is tried each hour, everything else within a quarter of an hour; each with its spread of a fifth.
    private static int LongestInterval(string? answer) => answer?.StartsWith('5') == true ? 72 : 18;

    private static async Task WaitAsync(TestIntake intake, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            intake.Clock.Advance(TimeSpan.FromMinutes(1));
            await intake.RoundAsync();
        }
    }

    private Task<TestIntake> StartAsync(SmtpServer server) => TestIntake.StartAsync(folder, transport: Transport(server), settings:
        [("Mail:To:0", "a@clinic.example"), ("Mail:To:1", "b@clinic.example")]);

    // The transport's own patience is another clock's: nothing here is silent.
    private SmtpTransport Transport(SmtpServer server) => new(
        Options.Create(new MailOptions { Host = "localhost", Port = server.Port, Security = MailSecurity.StartTls, CaFile = folder.File("ca.pem") }),
        () => Samples.Clinic, TimeProvider.System);
}
