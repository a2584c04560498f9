using System.Text;
using IopSite.Intake;
using IopSite.Intake.Desk;
using IopSite.Intake.Outbox;
using IopSite.Intake.TakeOn;
using IopSite.Tests.Intake.Desk;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;

namespace IopSite.Tests.Intake;

public sealed class IntakeCommandsTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly RecordingTransport transport = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Lists_requests_while_the_site_runs_and_nothing_that_was_typed()
    {
        await using var site = await TestIntake.StartAsync(folder, transport: transport);
        var delivered = await site.KeepAsync("one");
        await site.RoundAsync();
        transport.Fault = _ => new InvalidOperationException();
        var stuck = await site.KeepAsync("two");
        await site.RoundAsync();
        site.Clock.Advance(TimeSpan.FromHours(3));

        var (code, output) = await RunAsync(site, "requests");

        Assert.Equal(0, code);
        Assert.Equal(
            $"""
            Reference  Received          State            Attempts  Age
            {delivered.Reference}  2026-03-02 10:30  open             1         3 h
            {stuck.Reference}  2026-03-02 10:30  needs attention  1         3 h

            """, output);
    }

    [Fact]
    public async Task Says_with_whom_a_request_is()
    {
        await using var site = await TestIntake.StartAsync(folder, transport: transport);
        var open = await site.KeepAsync("one");
        var taken = await site.KeepAsync("two");
        var closed = await site.KeepAsync("three");
        await site.RoundAsync();
        await DeskHost.PressAsync(site.Services, taken.Reference, DeskEventKind.NoAnswer);
        await DeskHost.PressAsync(site.Services, closed.Reference, DeskEventKind.AskedNotToBeContacted);

        var (_, output) = await RunAsync(site, "requests");

        Assert.Contains($"{open.Reference}  2026-03-02 10:30  open ", output, StringComparison.Ordinal);
        Assert.Contains($"{taken.Reference}  2026-03-02 10:30  taken on ", output, StringComparison.Ordinal);
        Assert.Contains($"{closed.Reference}  2026-03-02 10:30  closed ", output, StringComparison.Ordinal);
        // No reference holds these letters.
        Assert.DoesNotContain("AB", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_request_again_without_its_reminders()
    {
        await using var site = await TestIntake.StartAsync(folder, transport: transport);
        var kept = await site.KeepAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(30));
        await site.Get<TakeOnRounds>().RoundAsync();
        await site.RoundAsync();
        Assert.Equal(2, transport.Delivered.Count);

        var (_, output) = await RunAsync(site, "requests", "resend", kept.Reference);
        await site.RoundAsync();

        Assert.StartsWith($"{kept.Reference}: 1 mail is sent again", output, StringComparison.Ordinal);
        Assert.Equal(3, transport.Delivered.Count);
    }

    [Fact]
    public async Task Sends_a_request_again()
    {
        await using var site = await TestIntake.StartAsync(folder, transport: transport);
        var kept = await site.KeepAsync();
        await site.RoundAsync();

        var (code, output) = await RunAsync(site, "requests", "resend", kept.Reference);
        await site.RoundAsync();

        Assert.Equal(0, code);
        Assert.StartsWith($"{kept.Reference}: 1 mail is sent again", output, StringComparison.Ordinal);
        Assert.Equal(2, transport.Delivered.Count);
        Assert.Equal(transport.Delivered.First().Message, transport.Delivered.Last().Message);
    }

    [Fact]
    public async Task Sends_only_the_latest_answers_again()
    {
        await using var site = await TestIntake.StartAsync(folder, transport: transport);
        var kept = await site.KeepAsync();
        await site.RoundAsync();
        await site.KeepAsync(request: Samples.Request with { Voicemail = Voicemail.No });
        await site.RoundAsync();
        transport.Delivered.Clear();

        var (_, output) = await RunAsync(site, "requests", "resend", kept.Reference);
        await site.RoundAsync();

        Assert.StartsWith($"{kept.Reference}: 1 mail is sent again", output, StringComparison.Ordinal);
        Assert.StartsWith($"{kept.Reference}.2.", Assert.Single(transport.Delivered).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erases_a_request_to_the_last_byte_and_gives_a_receipt()
    {
        await using var site = await TestIntake.StartAsync(folder);
        await site.KeepAsync("other");
        var kept = await site.KeepAsync();
        await site.RoundAsync();

        var (code, output) = await RunAsync(site, "requests", "erase", kept.Reference);

        Assert.Equal(0, code);
        Assert.StartsWith($"{kept.Reference}: erased from the database, mails included, at 2026-03-02 10:30:00 -05:00.", output, StringComparison.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(kept.Reference, path, StringComparison.Ordinal);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            Assert.DoesNotContain(kept.Reference, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.Single(await site.Get<RequestFile>().ListAsync());
    }

    [Theory]
    [InlineData("resend")]
    [InlineData("erase")]
    public async Task Says_that_a_reference_is_unknown(string command)
    {
        await using var site = await TestIntake.StartAsync(folder);

        var (code, output) = await RunAsync(site, "requests", command, "CCCC-CCCC");

        Assert.Equal(1, code);
        Assert.Equal("No request has that reference.\n", output);
    }

    [Fact]
    public async Task Says_that_there_is_no_database_yet_and_makes_none()
    {
        await using var intake = new TestIntake(folder.File("data"), [], Samples.NewClock(), transport);

        var (code, _) = await RunAsync(intake, "requests");

        Assert.Equal(0, code);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task Explains_itself_when_the_words_are_wrong()
    {
        await using var site = await TestIntake.StartAsync(folder);

        var (code, output) = await RunAsync(site, "requests", "delete");

        Assert.Equal(2, code);
        Assert.Contains("requests erase REF", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_test_says_what_each_step_answered()
    {
        await using var server = new SmtpServer { SignIn = ("site", "secret") };
        server.Fault = (_, line) => line.Contains("<b@", StringComparison.Ordinal) ? SmtpFault.Say("550 5.1.1 MARKER unknown") : null;
        await using var webhook = await Webhook.StartAsync();
        await using var site = await TestIntake.StartAsync(folder, settings: [.. Smtp(server), ("Alerts:Webhook", webhook.Address)]);

        var (code, output) = await RunAsync(site, "mail", "test");

        Assert.Equal(1, code);
        Assert.Equal(
            """
            To a@clinic.example:
              connected to localhost, Tls13, certificate verified
              signed in
              sender, recipient and message accepted
            To b@clinic.example:
              connected to localhost, Tls13, certificate verified
              signed in
              FAILED: RecipientNotAccepted 550. The server refuses this sender, recipient or message for good: check Mail:From and Mail:To.
            Alarms by webhook at 127.0.0.1:
              accepted

            """, output);
        Assert.Equal("""{"kind":"test","site":"clinic.example","text":"clinic.example: This is a test of the alarms. There is nothing to do."}""", Assert.Single(webhook.Bodies));
        Assert.Contains("This is a test.", Encoding.ASCII.GetString(Assert.Single(server.Mails).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_test_says_that_the_alarm_route_fails_and_never_its_secret_address()
    {
        await using var webhook = await Webhook.StartAsync();
        webhook.Status = 403;
        await using var site = await TestIntake.StartAsync(folder, transport: transport, settings: [("Alerts:Webhook", webhook.Address)]);

        var (code, output) = await RunAsync(site, "mail", "test");

        Assert.Equal(1, code);
        Assert.Contains("  FAILED: it answers 403. Check the settings in Alerts.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Lines.Append(output), line => line.Contains("secret", StringComparison.Ordinal));
    }

    private (string, string)[] Smtp(SmtpServer server)
    {
        File.WriteAllText(folder.File("ca.pem"), TestCertificates.Authority);
        return
        [
            ("Mail:Transport", "Smtp"), ("Mail:Host", "localhost"), ("Mail:Port", $"{server.Port}"), ("Mail:Security", "StartTls"),
            ("Mail:CaFile", folder.File("ca.pem")), ("Mail:UserName", "site"), ("Mail:Password", "secret"),
            ("Mail:From", "website@clinic.example"), ("Mail:To", "a@clinic.example,b@clinic.example"),
        ];
    }

    // A second process has services of its own, and shares only the files.
    private async Task<(int Code, string Output)> RunAsync(TestIntake site, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        if (args[0] == "mail")
            return (await IntakeCommands.RunAsync(args, site.Services, output), output.ToString());
        await using var other = new TestIntake(site.Data, [], site.Clock, transport);
        return (await IntakeCommands.RunAsync(args, other.Services, output), output.ToString());
    }
}
