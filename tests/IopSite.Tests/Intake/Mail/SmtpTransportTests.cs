using IopSite.Intake.Mail;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Mail;

public sealed class SmtpTransportTests : IDisposable
{
    private static readonly OutgoingMail Mail = new("K7QF-9XRT.1.1", "intake@clinic.example", CallbackMail.Compose(
        Samples.Request with { Note = ".\nA line that is one dot\n..and two" }, "K7QF-9XRT", 1, [], "https://clinic.example/desk/K7QF-9XRT?k=key", Samples.Now, Samples.Clinic,
        "website@clinic.example", "intake@clinic.example"));

    private readonly TestFolder folder = new();
    private readonly FakeTimeProvider clock = Samples.NewClock();

    public SmtpTransportTests() => File.WriteAllText(folder.File("ca.pem"), TestCertificates.Authority);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.SslOnConnect)]
    public async Task Hands_over_the_same_bytes_on_each_attempt(object security)
    {
        await using var server = new SmtpServer { TlsOnConnect = security is MailSecurity.SslOnConnect };
        var transport = Transport(server, options => options.Security = (MailSecurity)security);

        await SendAsync(transport);
        await SendAsync(transport);

        Assert.Equal(2, server.Mails.Count);
        foreach (var mail in server.Mails)
        {
            Assert.Equal(Mail.Message, mail.Bytes);
            Assert.Equal("website@clinic.example", mail.From);
            Assert.Equal(["intake@clinic.example"], mail.To);
        }
    }

    [Fact]
    public async Task Names_the_public_host_and_not_the_machine()
    {
        await using var server = new SmtpServer();

        await SendAsync(Transport(server));

        Assert.Equal(["EHLO clinic.example", "EHLO clinic.example"], server.Lines.Where(line => line.StartsWith("EHLO", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Signs_in()
    {
        await using var server = new SmtpServer { SignIn = ("site", "secret") };

        await SendAsync(Transport(server, options => (options.UserName, options.Password) = ("site", "secret")));

        Assert.Single(server.Mails);
    }

    [Theory]
    [InlineData("CONNECT", "421 busy", FailureClass.Later)]
    [InlineData("CONNECT", "554 go away", FailureClass.RouteBroken)]
    [InlineData("EHLO", "421 busy", FailureClass.Later)]
    [InlineData("MAIL", "451 try again", FailureClass.Later)]
    [InlineData("MAIL", "530 5.7.0 sign in first", FailureClass.RouteBroken)]
    [InlineData("MAIL", "550 not this sender", FailureClass.Refused)]
    [InlineData("RCPT", "550 no such mailbox", FailureClass.Refused)]
    [InlineData("RCPT", "451 try again", FailureClass.Later)]
    [InlineData("RCPT", "421 closing", FailureClass.Later)]
    [InlineData("DATA", "451 try again", FailureClass.Later)]
    [InlineData("DATA", "554 no", FailureClass.RouteBroken)]
    [InlineData("DOT", "452 full", FailureClass.Later)]
    [InlineData("DOT", "554 looks like spam", FailureClass.Refused)]
    [InlineData("CONNECT", null, FailureClass.Later)]
    [InlineData("MAIL", null, FailureClass.Later)]
    [InlineData("RCPT", null, FailureClass.Later)]
    [InlineData("DATA", null, FailureClass.Later)]
    [InlineData("DOT", null, FailureClass.InDoubt)]
    public async Task Sorts_what_a_server_answers(string verb, string? answer, object expected)
    {
        await using var server = new SmtpServer();
        server.Fault = (step, _) => step != verb ? null : answer is null ? SmtpFault.Drop : SmtpFault.Say(answer);

        Assert.Equal(expected, await FailureAsync(Transport(server)));
    }

    [Fact]
    public async Task Counts_a_mail_as_delivered_when_only_the_goodbye_fails()
    {
        await using var server = new SmtpServer { Fault = (verb, _) => verb == "QUIT" ? SmtpFault.Drop : null };

        await SendAsync(Transport(server));

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Needs_attention_when_the_password_is_wrong()
    {
        await using var server = new SmtpServer { SignIn = ("site", "secret") };
        var transport = Transport(server, options => (options.UserName, options.Password) = ("site", "old"));

        Assert.Equal(FailureClass.RouteBroken, await FailureAsync(transport));
    }

    [Fact]
    public async Task Tries_later_when_the_sign_in_is_out_of_order_for_now()
    {
        await using var server = new SmtpServer { SignIn = ("site", "secret") };
        server.Fault = (verb, _) => verb == "AUTH" ? SmtpFault.Say("454 4.7.0 not now") : null;
        var transport = Transport(server, options => (options.UserName, options.Password) = ("site", "secret"));

        Assert.Equal(FailureClass.Later, await FailureAsync(transport));
    }

    [Fact]
    public async Task Refuses_a_server_whose_certificate_is_not_trusted()
    {
        await using var server = new SmtpServer();

        Assert.Equal(FailureClass.RouteBroken, await FailureAsync(Transport(server, options => options.CaFile = null)));
        Assert.DoesNotContain(server.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_certificate_for_another_host()
    {
        await using var server = new SmtpServer();

        Assert.Equal(FailureClass.RouteBroken, await FailureAsync(Transport(server, options => options.Host = "127.0.0.1")));
    }

    [Fact]
    public async Task Sends_nothing_when_the_server_offers_no_encryption()
    {
        await using var server = new SmtpServer { OffersStartTls = false };

        Assert.Equal(FailureClass.RouteBroken, await FailureAsync(Transport(server)));
        Assert.DoesNotContain(server.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tries_later_when_nobody_listens()
    {
        var server = new SmtpServer();
        var transport = Transport(server);
        await server.DisposeAsync();

        Assert.Equal(FailureClass.Later, await FailureAsync(transport));
    }

    [Theory]
    [InlineData("CONNECT", 31, FailureClass.Later)]
    [InlineData("AUTH", 31, FailureClass.Later)]
    [InlineData("RCPT", 661, FailureClass.Later)]
    [InlineData("DOT", 661, FailureClass.InDoubt)]
    public async Task Does_not_wait_for_ever_for_a_silent_server(string verb, int seconds, object expected)
    {
        var reached = new TaskCompletionSource();
        await using var server = new SmtpServer { SignIn = ("site", "secret") };
        server.Fault = (step, _) =>
        {
            if (step != verb)
                return null;
            reached.SetResult();
            return SmtpFault.Silence;
        };
        var sending = FailureAsync(Transport(server, options => (options.UserName, options.Password) = ("site", "secret")));
        await reached.Task;

        clock.Advance(TimeSpan.FromSeconds(seconds - 2));
        Assert.False(sending.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(expected, await sending);
    }

    private SmtpTransport Transport(SmtpServer server, Action<MailOptions>? change = null)
    {
        var options = new MailOptions
        {
            Host = "localhost",
            Port = server.Port,
            Security = MailSecurity.StartTls,
            CaFile = folder.File("ca.pem"),
        };
        change?.Invoke(options);
        return new(Options.Create(options), () => Samples.Clinic, clock);
    }

    private static Task SendAsync(SmtpTransport transport) =>
        transport.SendAsync(Mail, step: null, TestContext.Current.CancellationToken);

    private static async Task<FailureClass> FailureAsync(SmtpTransport transport) =>
        MailFailure.Of(await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(transport)));
}
