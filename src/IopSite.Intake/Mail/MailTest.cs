using Microsoft.Extensions.Options;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>Sends a constant mail through the configured route and says how far it came.</summary>
internal sealed class MailTest(IMailTransport transport, IOptions<MailOptions> options, Func<Clinic> clinic, TimeProvider clock)
{
    private const string Text = """
        This is a test. If you read it, callback requests from the website reach this mailbox.
        Nobody asked for anything; there is nothing to do.

        """;

    /// <summary>True when every recipient's mail was accepted.</summary>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken stop)
    {
        var all = true;
        foreach (var recipient in options.Value.To)
        {
            await output.WriteLineAsync($"To {recipient}:");
            all &= await SendAsync(recipient, output, stop);
        }
        return all;
    }

    private async Task<bool> SendAsync(string recipient, TextWriter output, CancellationToken stop)
    {
        try
        {
            var name = $"test-{Guid.NewGuid():N}";
            await transport.SendAsync(new(name, recipient, Compose(name, recipient)), Say, stop);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Say($"FAILED: {MailFailure.Words(error)}. {Advice(MailFailure.Of(error))}");
            return false;
        }

        void Say(string step) => output.WriteLine($"  {step}");
    }

    private byte[] Compose(string name, string recipient)
    {
        using var message = new MimeMessage
        {
            Subject = "Test of the callback form",
            Date = clinic().Hours.Local(clock.GetUtcNow()),
            MessageId = $"{name}@{clinic().PublicUrl.Host}",
            Body = new TextPart("plain") { Text = Text },
        };
        message.From.Add(MailboxAddress.Parse(options.Value.From ?? ""));
        message.To.Add(MailboxAddress.Parse(recipient));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Prepare(EncodingConstraint.SevenBit);
        using var bytes = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, bytes);
        return bytes.ToArray();
    }

    private static string Advice(FailureClass failure) => failure switch
    {
        FailureClass.RouteBroken => "Check Mail:Host, Port, Security, CaFile, UserName and Password.",
        FailureClass.Refused => "The server refuses this sender, recipient or message for good: check Mail:From and Mail:To.",
        FailureClass.InDoubt => "The mail may have arrived: look into the mailbox.",
        _ => "The server is away or busy: try again later, or check Mail:Host and Port.",
    };
}
