using System.Net.Security;
using System.Text;

namespace IopSite.Tests.Support;

/// <summary>One connection to <see cref="SmtpServer"/>.</summary>
internal sealed class SmtpSession(SmtpServer server, Stream connection, CancellationToken stop)
{
    private Stream stream = connection;
    private bool secure;
    private bool signedIn;
    private string from = "";
    private List<string> to = [];

    public async Task RunAsync()
    {
        if (server.TlsOnConnect)
            await SecureAsync();
        if (!await StepAsync("CONNECT", "", () => SayAsync("220 test")))
            return;
        while (await ReadLineAsync() is { } line)
        {
            server.Lines.Enqueue(line);
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (!await StepAsync(verb, line, () => AnswerAsync(verb, line)) || verb == "QUIT")
                return;
        }
    }

    private async Task<bool> StepAsync(string verb, string line, Func<Task> usual)
    {
        var fault = server.Fault(verb, line);
        if (fault is null)
            await usual();
        else if (fault.Hang)
            await Task.Delay(Timeout.Infinite, stop);
        else if (fault.Answer is { } answer)
            await SayAsync(answer);
        // 421 says that the connection closes.
        return fault is null || fault.Answer?.StartsWith("421", StringComparison.Ordinal) == false;
    }

    private async Task AnswerAsync(string verb, string line)
    {
        switch (verb)
        {
            case "EHLO":
                await SayAsync(Greeting());
                break;
            case "STARTTLS":
                await SayAsync("220 go ahead");
                await SecureAsync();
                break;
            case "AUTH":
                signedIn = line.StartsWith("AUTH XOAUTH2 ", StringComparison.Ordinal)
                    ? await TakesTokenAsync(line["AUTH XOAUTH2 ".Length..])
                    : line == $"AUTH PLAIN {Base64($"\0{server.SignIn?.User}\0{server.SignIn?.Password}")}";
                await SayAsync(signedIn ? "235 welcome" : "535 5.7.8 ANSWERMARKER wrong");
                break;
            case "MAIL":
                (from, to) = (Address(line), []);
                await SayAsync((server.SignIn is null && server.TakesToken is null) || signedIn ? "250 ok" : "530 5.7.0 sign in first");
                break;
            case "RCPT":
                to.Add(Address(line));
                await SayAsync("250 ok");
                break;
            case "DATA":
                await SayAsync("354 go on");
                await TakeAsync(await ReadMessageAsync());
                break;
            case "QUIT":
                await SayAsync("221 bye");
                break;
            default:
                await SayAsync("250 ok");
                break;
        }
    }

    private string Greeting()
    {
        var offers = new List<string> { "test", "8BITMIME" };
        if (!secure && server.OffersStartTls)
            offers.Add("STARTTLS");
        if (server.SignIn is not null)
            offers.Add("AUTH PLAIN");
        if (server.TakesToken is not null)
            offers.Add("AUTH XOAUTH2");
        return string.Join("\r\n", offers.Select((offer, index) => $"250{(index == offers.Count - 1 ? ' ' : '-')}{offer}"));
    }

    // A refusal comes in two steps: the reason as a challenge, to which the client says nothing, then the code.
    private async Task<bool> TakesTokenAsync(string answer)
    {
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(answer)).Split('\u0001');
        if (server.TakesToken?.Invoke(parts[0]["user=".Length..], parts[1]["auth=Bearer ".Length..]) == true)
            return true;
        await SayAsync($"334 {Base64("""{"status":"400","schemes":"Bearer"}""")}");
        await ReadLineAsync();
        return false;
    }

    private async Task SecureAsync()
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = TestCertificates.Server }, stop);
        (stream, secure) = (tls, true);
    }

    // A drop after the dot keeps the mail: that is what makes it doubtful.
    private async Task TakeAsync(byte[] message)
    {
        var fault = server.Fault("DOT", "");
        if (fault?.Answer is { } refusal)
        {
            await SayAsync(refusal);
            return;
        }
        server.Mails.Enqueue(new(from, to, message));
        if (fault is { Hang: true })
            await Task.Delay(Timeout.Infinite, stop);
        if (fault is not null)
            throw new IOException("Dropped after the dot.");
        await SayAsync("250 taken");
    }

    private async Task<byte[]> ReadMessageAsync()
    {
        using var message = new MemoryStream();
        // A client that goes away before the final dot has sent nothing.
        while ((await ReadLineAsync() ?? throw new IOException("Gone before the dot.")) is var line && line != ".")
            message.Write(Encoding.Latin1.GetBytes($"{(line.StartsWith('.') ? line[1..] : line)}\r\n"));
        return message.ToArray();
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1)
        {
            if (one[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }
        return null;
    }

    private async Task SayAsync(string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\n"), stop);

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
