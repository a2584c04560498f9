using IopSite.Intake;
using IopSite.Intake.Alarms;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;

namespace IopSite.Tests.Intake.Mail.OAuth;

/// <summary>The whole way from settings to mailbox, with a log that hears everything.</summary>
public sealed class TokenOutboxTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly SmtpServer server = new();
    private TestAuthority? started;

    private TestAuthority Authority => started ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority);
        started = await TestAuthority.StartAsync(https: false);
        server.TakesToken = (user, token) => user == "website@clinic.example" && Authority.Tokens.Contains(token);
    }

    public async ValueTask DisposeAsync()
    {
        await Authority.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_token_server_that_is_away_for_an_hour_costs_no_mail()
    {
        await using var intake = await StartAsync();
        Authority.Fault = _ => (503, "ANSWERMARKER");
        await intake.KeepAsync();
        await PassAsync(intake, minutes: 60);
        Assert.Empty(server.Mails);
        Assert.True(intake.IsAlarming(AlarmKind.MailStuck));
        Assert.False(intake.IsAlarming(AlarmKind.RouteBroken));

        Authority.Fault = _ => null;
        await PassAsync(intake, minutes: 18);

        Assert.Equal(2, server.Mails.Count);
        Assert.Equal(1, Authority.Asked);
        AssertTellsNothing(intake.Log.Lines);
    }

    [Fact]
    public async Task A_secret_that_is_refused_alarms_at_once_and_heals_by_itself()
    {
        await using var intake = await StartAsync();
        Authority.Fault = path => path == "token" ? (401, $$"""{"error":"invalid_client","error_description":"ANSWERMARKER"}""") : null;
        await intake.KeepAsync();
        await PassAsync(intake, minutes: 1);
        Assert.True(intake.IsAlarming(AlarmKind.RouteBroken));
        Assert.Contains(intake.Log.Lines, line => line.Contains(
            "RouteBroken, the token server refuses the client: check Mail:OAuth:ClientId and Mail:OAuth:ClientSecret", StringComparison.Ordinal));

        Authority.Fault = _ => null;
        await PassAsync(intake, minutes: 30);

        Assert.Equal(2, server.Mails.Count);
        Assert.False(intake.IsAlarming(AlarmKind.RouteBroken));
        AssertTellsNothing(intake.Log.Lines);
    }

    [Fact]
    public async Task Mail_test_says_each_step()
    {
        await using var intake = await StartAsync();
        server.Fault = (_, line) => line.Contains("<b@", StringComparison.Ordinal) ? SmtpFault.Drop : null;

        var (code, output) = await MailTestAsync(intake);

        Assert.Equal(1, code);
        Assert.Equal(
            """
            To a@clinic.example:
              token server found by localhost
              token received, good for 60 minutes
              connected to localhost, Tls13, certificate verified
              signed in
              sender, recipient and message accepted
            To b@clinic.example:
              token at hand, 60 minutes left
              connected to localhost, Tls13, certificate verified
              signed in
              FAILED: SmtpProtocolException. The server is away or busy: try again later, or check Mail:Host and Port.
            No alarm route is set: alarms stand in the log only.

            """, output);
        AssertTellsNothing([.. intake.Log.Lines, output]);
    }

    [Fact]
    public async Task Mail_test_names_what_to_mend()
    {
        await using var intake = await StartAsync();
        server.TakesToken = (_, _) => false;

        var (code, output) = await MailTestAsync(intake);

        Assert.Equal(1, code);
        Assert.StartsWith(
            """
            To a@clinic.example:
              token server found by localhost
              token received, good for 60 minutes
              connected to localhost, Tls13, certificate verified
              the mail server refuses the token
              token server found by localhost
              token received, good for 60 minutes
              connected to localhost, Tls13, certificate verified
              the mail server refuses the token
              FAILED: the mail server refuses a fresh token: the client needs the permission to send from the mailbox in Mail:UserName (else Mail:From), or Mail:OAuth:Scope is not the mail server's.
            To b@clinic.example:
            """, output, StringComparison.Ordinal);
        AssertTellsNothing([.. intake.Log.Lines, output]);
    }

    // A token in an XOAUTH2 line would be read by whoever reads the log.
    private static void AssertTellsNothing(IEnumerable<string> lines) =>
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain("MARKER", line, StringComparison.Ordinal);
            Assert.DoesNotContain("AUTH XOAUTH2", line, StringComparison.Ordinal);
        });

    private static async Task PassAsync(TestIntake intake, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await intake.RoundAsync();
            await intake.Get<AlarmRounds>().RoundAsync(TestContext.Current.CancellationToken);
            intake.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<(int Code, string Output)> MailTestAsync(TestIntake intake)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (await IntakeCommands.RunAsync(["mail", "test"], intake.Services, output), output.ToString());
    }

    private Task<TestIntake> StartAsync() => TestIntake.StartAsync(folder, settings:
    [
        ("Mail:Transport", "Smtp"), ("Mail:Host", "localhost"), ("Mail:Port", $"{server.Port}"), ("Mail:Security", "StartTls"),
        ("Mail:CaFile", folder.File("ca.pem")), ("Mail:From", "website@clinic.example"), ("Mail:To", "a@clinic.example,b@clinic.example"),
        ("Mail:OAuth:Authority", Authority.Address), ("Mail:OAuth:ClientId", TestAuthority.ClientId),
        ("Mail:OAuth:ClientSecret", TestAuthority.Secret), ("Mail:OAuth:Scope", TestAuthority.Scope),
    ]);
}
