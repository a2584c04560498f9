using IopSite.Intake.Alarms;
using IopSite.Intake.Mail.OAuth;
using IopSite.Intake.Mail.Sealing;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail;

/// <summary>Sends constant messages through the configured routes, mail and alarms, and says how far they came.</summary>
internal sealed class MailTest(
    IMailTransport transport, MailSealing sealing, AlarmSender alarms, IOptions<MailOptions> options, Func<Clinic> clinic, TimeProvider clock)
{
    private const string Text = """
        This is a test. If you read it, callback requests from the website reach this mailbox.
        Nobody asked for anything; there is nothing to do.

        """;

    /// <summary>True when every recipient's mail was accepted, and every alarm.</summary>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken stop)
    {
        var all = true;
        foreach (var recipient in options.Value.To)
        {
            await output.WriteLineAsync($"To {recipient}:");
            all &= await SendAsync(recipient, output, stop);
        }
        foreach (var route in alarms.Routes)
        {
            await output.WriteLineAsync($"Alarms by {route.Name}:");
            var failure = await alarms.TryAsync(route, alarm: null, stop);
            await output.WriteLineAsync(failure is null ? "  accepted" : $"  FAILED: {failure}. Check the settings in Alerts.");
            all &= failure is null;
        }
        if (alarms.Routes.Count == 0)
            await output.WriteLineAsync("No alarm route is set: alarms stand in the log only.");
        return all;
    }

    private async Task<bool> SendAsync(string recipient, TextWriter output, CancellationToken stop)
    {
        try
        {
            var name = $"test-{Guid.NewGuid():N}";
            var mail = PlainMail.Compose(
                "Test of the callback form", $"{name}@{clinic().PublicUrl.Host}", clinic().Hours.Local(clock.GetUtcNow()),
                options.Value.From ?? "", recipient, Text);
            // Sealed as a request would be: whoever opens this can open those.
            await transport.SendAsync(new(name, recipient, sealing.Finish(mail, recipient)), Say, stop);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Say($"FAILED: {MailFailure.Words(error)}. {Advice(error)}".TrimEnd());
            return false;
        }

        void Say(string step) => output.WriteLine($"  {step}");
    }

    private static string Advice(Exception error) => MailFailure.Of(error) switch
    {
        // It says itself what to look at.
        _ when error is OAuthException => "",
        FailureClass.RouteBroken => "Check Mail:Host, Port, Security, CaFile, UserName and Password.",
        FailureClass.Refused => "The server refuses this sender, recipient or message for good: check Mail:From and Mail:To.",
        FailureClass.InDoubt => "The mail may have arrived: look into the mailbox.",
        _ => "The server is away or busy: try again later, or check Mail:Host and Port.",
    };
}
