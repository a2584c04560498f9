using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace IopSite.Tests.Support;

/// <summary>A real mail server on a port of its own: TLS, sign-in, and whatever fault a test asks for.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> sessions = [];
    private readonly Task accepting;

    public SmtpServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>TLS from the first byte, as on port 465.</summary>
    public bool TlsOnConnect { get; init; }

    public bool OffersStartTls { get; init; } = true;

    /// <summary>The only user and password that may send, or null when anybody may.</summary>
    public (string User, string Password)? SignIn { get; init; }

    /// <summary>Whether a user may send with a token (XOAUTH2), or null where tokens are unknown.</summary>
    public Func<string, string, bool>? TakesToken { get; set; }

    /// <summary>
    /// Asked at each step with its verb and line: CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, DOT (after the final dot), QUIT.
    /// </summary>
    public Func<string, string, SmtpFault?> Fault { get; set; } = (_, _) => null;

    public ConcurrentQueue<SmtpMail> Mails { get; } = [];

    /// <summary>Every command line that a client sent.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(sessions);
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                sessions.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
            try
            {
                await new SmtpSession(this, client.GetStream(), stop.Token).RunAsync();
            }
            // The client may leave at any step, and a test may make it.
            catch (Exception error) when (error is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
            }
    }
}
