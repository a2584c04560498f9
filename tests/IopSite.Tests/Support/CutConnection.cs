using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IopSite.Tests.Support;

/// <summary>Stands before a server and passes everything on, until a word goes by: then the client hears nothing any more.</summary>
internal sealed class CutConnection : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task accepting;
    private readonly int server;
    private readonly string word;
    private int cuts;

    public CutConnection(int server, string word)
    {
        (this.server, this.word) = (server, word);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>How often the word will still cut.</summary>
    public int Cuts
    {
        get => Math.Max(0, Volatile.Read(ref cuts));
        set => Volatile.Write(ref cuts, value);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = PassAsync(await listener.AcceptTcpClientAsync());
    }

    private async Task PassAsync(TcpClient client)
    {
        using (client)
        using (var onward = new TcpClient())
        {
            await onward.ConnectAsync(IPAddress.Loopback, server);
            var (near, far) = (client.GetStream(), onward.GetStream());
            await Task.WhenAny(ForwardAsync(near, far), far.CopyToAsync(near));
        }
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            var isWord = Encoding.Latin1.GetString(buffer, 0, count).Contains(word, StringComparison.Ordinal) && Interlocked.Decrement(ref cuts) >= 0;
            // Before the server can have answered, and yet it gets the word.
            if (isWord)
                from.Socket.Shutdown(SocketShutdown.Both);
            await to.WriteAsync(buffer.AsMemory(0, count));
            if (isWord)
            {
                await Task.Delay(300);
                return;
            }
        }
    }
}
