using IopSite.Intake.Mail;
using IopSite.Intake.Mail.OAuth;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Mail.OAuth;

/// <summary>A real authority and a real mail server that takes what it gives.</summary>
public sealed class SignInByTokenTests : IAsyncLifetime
{
    private static readonly OutgoingMail Mail = new("K7QF-9XRT.1.1", "intake@clinic.example", PlainMail.Compose(
        "Test", "K7QF-9XRT.1.1@clinic.example", Samples.Now, "website@clinic.example", "intake@clinic.example", "Test.\n"));

    private readonly TestFolder folder = new();
    private readonly FakeTimeProvider clock = Samples.NewClock();
    private readonly SmtpServer server = new();
    private readonly List<SmtpTransport> transports = [];
    private TestAuthority? started;

    private TestAuthority Authority => started ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority);
        started = await TestAuthority.StartAsync();
        server.TakesToken = (user, token) => user == "website@clinic.example" && Authority.Tokens.Contains(token);
    }

    public async ValueTask DisposeAsync()
    {
        transports.ForEach(transport => transport.Dispose());
        await Authority.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signs_in_as_the_sender_with_one_token_for_many_mails(bool takesForm)
    {
        Authority.TakesForm = takesForm;
        var transport = Transport();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync(transport)));

        Assert.Equal(5, server.Mails.Count);
        Assert.Equal(1, Authority.Asked);
    }

    [Fact]
    public async Task Signs_in_to_the_mailbox_that_is_named()
    {
        server.TakesToken = (user, _) => user == "shared@clinic.example";

        await SendAsync(Transport(settings => settings.UserName = "shared@clinic.example"));

        Assert.Single(server.Mails);
    }

    [Theory]
    [InlineData(3600, 54, 1)]
    [InlineData(3600, 55, 2)]
    [InlineData(60, 0, 1)]
    [InlineData(60, 1, 2)]
    [InlineData(null, 0, 2)]
    public async Task Asks_again_before_the_token_ends(int? lifetime, int minutes, int asked)
    {
        Authority.Lifetime = lifetime;
        var transport = Transport();
        await SendAsync(transport);

        clock.Advance(TimeSpan.FromMinutes(minutes));
        await SendAsync(transport);

        Assert.Equal(asked, Authority.Asked);
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task Goes_on_with_the_old_token_while_it_lasts_when_a_new_one_is_not_to_be_had()
    {
        var transport = Transport();
        await SendAsync(transport);
        Authority.Fault = _ => (503, "");

        clock.Advance(TimeSpan.FromMinutes(56));
        await SendAsync(transport);
        Assert.Equal(2, server.Mails.Count);
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(FailureClass.Later, MailFailure.Of(await FailureAsync(transport)));

        Authority.Fault = _ => null;
        await SendAsync(transport);
        Assert.Equal(3, server.Mails.Count);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_renewed_at_once_and_only_once()
    {
        var transport = Transport();
        await SendAsync(transport);
        server.TakesToken = (_, token) => token == Authority.Tokens.ElementAtOrDefault(1);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAsync(transport)));

        Assert.Equal(4, server.Mails.Count);
        Assert.Equal(2, Authority.Asked);
    }

    [Fact]
    public async Task A_server_that_refuses_a_fresh_token_too_means_the_mailbox()
    {
        server.TakesToken = (_, _) => false;

        var failure = await FailureAsync(Transport());

        Assert.Equal(FailureClass.RouteBroken, MailFailure.Of(failure));
        Assert.Contains("permission to send from the mailbox in Mail:UserName", MailFailure.Words(failure), StringComparison.Ordinal);
        Assert.Equal(2, Authority.Asked);
    }

    [Fact]
    public async Task A_sign_in_that_is_out_of_order_for_now_costs_no_token()
    {
        server.Fault = (verb, _) => verb == "AUTH" ? SmtpFault.Say("454 4.7.0 not now") : null;

        Assert.Equal(FailureClass.Later, MailFailure.Of(await FailureAsync(Transport())));
        Assert.Equal(1, Authority.Asked);
    }

    [Fact]
    public async Task The_second_try_is_a_connection_of_its_own_for_a_server_that_hangs_up()
    {
        var (refused, hungUp) = (false, false);
        server.Fault = (verb, _) => (verb, refused, hungUp) switch
        {
            ("AUTH", false, _) => Refuse(),
            ("AUTH", true, false) => SmtpFault.Drop,
            ("CONNECT", true, _) => Connect(),
            _ => null,
        };

        await SendAsync(Transport());

        Assert.Single(server.Mails);

        SmtpFault Refuse()
        {
            refused = true;
            return SmtpFault.Say("535 5.7.3 no");
        }

        SmtpFault? Connect()
        {
            hungUp = true;
            return null;
        }
    }

    [Fact]
    public async Task A_server_that_knows_no_tokens_is_not_sent_any()
    {
        await using var other = new SmtpServer { SignIn = ("site", "secret") };

        var failure = await FailureAsync(Transport(settings => settings.Port = other.Port));

        Assert.Equal(FailureClass.RouteBroken, MailFailure.Of(failure));
        Assert.Contains("offers no sign-in by token (XOAUTH2): check Mail:Host", MailFailure.Words(failure), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Lines, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ClientSecret", "old", "check Mail:OAuth:ClientId and Mail:OAuth:ClientSecret, which may have expired (invalid_client)")]
    [InlineData("ClientId", "client-2", "check Mail:OAuth:ClientId and Mail:OAuth:ClientSecret, which may have expired (unauthorized_client)")]
    [InlineData("Scope", "all", "check Mail:OAuth:Scope (invalid_scope)")]
    [InlineData("Authority", "/elsewhere", "Mail:OAuth:Authority does not describe itself as an OAuth 2 authority: check that address (404)")]
    public async Task The_setting_that_is_wrong_is_named(string setting, string value, string words)
    {
        var transport = Transport(settings =>
        {
            settings.OAuth.ClientSecret = setting == "ClientSecret" ? value : TestAuthority.Secret;
            settings.OAuth.ClientId = setting == "ClientId" ? value : TestAuthority.ClientId;
            settings.OAuth.Scope = setting == "Scope" ? value : TestAuthority.Scope;
            settings.OAuth.Authority += setting == "Authority" ? value : "";
        });

        var failure = await FailureAsync(transport);

        Assert.Equal(FailureClass.RouteBroken, MailFailure.Of(failure));
        Assert.EndsWith(words, MailFailure.Words(failure), StringComparison.Ordinal);
        Assert.Empty(server.Lines);
    }

    [Theory]
    [InlineData("discovery", 503, "ANSWERMARKER", FailureClass.Later, "(503)")]
    [InlineData("discovery", 404, "ANSWERMARKER", FailureClass.RouteBroken, "Mail:OAuth:Authority does not describe itself as an OAuth 2 authority: check that address (404)")]
    [InlineData("discovery", 302, "", FailureClass.RouteBroken, "(302)")]
    [InlineData("discovery", 200, "<html>ANSWERMARKER", FailureClass.RouteBroken, "Mail:OAuth:Authority does not describe itself as an OAuth 2 authority: check that address")]
    [InlineData("discovery", 200, "{}", FailureClass.RouteBroken, "Mail:OAuth:Authority does not describe itself as an OAuth 2 authority: check that address")]
    [InlineData("discovery", 200, """{"issuer":"https://x.example","token_endpoint":"http://x.example/"}""", FailureClass.RouteBroken, "check that address")]
    [InlineData("token", 500, "ANSWERMARKER", FailureClass.Later, "(500)")]
    [InlineData("token", 307, "http://127.0.0.1:1/", FailureClass.RouteBroken, "in Mail:OAuth (307)")]
    [InlineData("token", 429, """{"error":"invalid_client"}""", FailureClass.Later, "(429)")]
    [InlineData("token", 400, """{"error":"temporarily_unavailable"}""", FailureClass.Later, "(temporarily_unavailable)")]
    [InlineData("token", 400, """{"error":"ANSWERMARKER"}""", FailureClass.RouteBroken, "in Mail:OAuth (400)")]
    [InlineData("token", 403, "<html>ANSWERMARKER", FailureClass.RouteBroken, "in Mail:OAuth (403)")]
    [InlineData("token", 200, "<html>ANSWERMARKER", FailureClass.RouteBroken, "in Mail:OAuth")]
    [InlineData("token", 200, """{"token_type":"Bearer"}""", FailureClass.RouteBroken, "gives no bearer token: check Mail:OAuth:Authority")]
    [InlineData("token", 200, """{"access_token":"t","token_type":"mac"}""", FailureClass.RouteBroken, "gives no bearer token: check Mail:OAuth:Authority")]
    public async Task Sorts_what_a_token_server_answers(string path, int status, string body, object expected, string words)
    {
        Authority.Fault = asked => asked == path ? (status, body) : null;

        var failure = await FailureAsync(Transport());

        Assert.Equal(expected, MailFailure.Of(failure));
        Assert.EndsWith(words, MailFailure.Words(failure), StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_later_when_no_token_server_listens()
    {
        var transport = Transport();
        await Authority.DisposeAsync();

        var failure = await FailureAsync(transport);

        Assert.Equal(FailureClass.Later, MailFailure.Of(failure));
        Assert.Contains("or Mail:OAuth:Authority is wrong", MailFailure.Words(failure), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_wait_for_ever_for_a_silent_token_server()
    {
        Authority.Hangs = true;
        var sending = FailureAsync(Transport());
        await Authority.Reached.Task;

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(sending.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        var failure = await sending;
        Assert.Equal(FailureClass.Later, MailFailure.Of(failure));
        Assert.Equal("the token server gives no answer in time", MailFailure.Words(failure));
    }

    [Fact]
    public async Task Sends_no_secret_to_a_token_server_whose_certificate_is_not_trusted()
    {
        var failure = await FailureAsync(Transport(settings => settings.CaFile = null));

        Assert.Equal(FailureClass.RouteBroken, MailFailure.Of(failure));
        Assert.Contains("certificate is not trusted: check Mail:OAuth:Authority", MailFailure.Words(failure), StringComparison.Ordinal);
        Assert.Equal(0, Authority.Asked);
    }

    [Fact]
    public void A_token_does_not_print_itself() =>
        Assert.DoesNotContain("TOKENMARKER", new AccessToken("TOKENMARKER", Samples.Now, TimeSpan.FromHours(1)).ToString(), StringComparison.Ordinal);

    private SmtpTransport Transport(Action<MailOptions>? change = null)
    {
        var settings = new MailOptions
        {
            Host = "localhost",
            Port = server.Port,
            Security = MailSecurity.StartTls,
            CaFile = folder.File("ca.pem"),
            From = "website@clinic.example",
            OAuth =
            {
                Authority = Authority.Address,
                ClientId = TestAuthority.ClientId,
                ClientSecret = TestAuthority.Secret,
                Scope = TestAuthority.Scope,
            },
        };
        change?.Invoke(settings);
        transports.Add(new(Options.Create(settings), () => Samples.Clinic, clock));
        return transports[^1];
    }

    private static Task SendAsync(SmtpTransport transport) =>
        transport.SendAsync(Mail, step: null, TestContext.Current.CancellationToken);

    private static Task<Exception> FailureAsync(SmtpTransport transport) => Assert.ThrowsAnyAsync<Exception>(() => SendAsync(transport));
}
