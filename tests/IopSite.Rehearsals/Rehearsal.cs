using System.Net;
using System.Net.Sockets;
using IopSite.Tests.Support;

namespace IopSite.Rehearsals;

/// <summary>A folder, a mail server and a site for one run.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    public static readonly string[] Recipients = ["intake@clinic.example", "deputy@clinic.example"];

    private readonly Dictionary<string, string> all;
    private readonly List<Site> others = [];

    public Rehearsal(IReadOnlyDictionary<string, string>? settings = null, string? data = null)
    {
        Folder = Directory.CreateTempSubdirectory("iopsite-rehearsal-").FullName;
        Data = data ?? Path.Combine(Folder, "data");
        var authority = Path.Combine(Folder, "ca.pem");
        File.WriteAllText(authority, TestCertificates.Authority);
        all = new Dictionary<string, string>
        {
            ["Mail__Transport"] = "Smtp",
            ["Mail__Host"] = "localhost",
            ["Mail__Port"] = $"{Mail.Port}",
            ["Mail__Security"] = "StartTls",
            ["Mail__CaFile"] = authority,
            ["Mail__From"] = "website@clinic.example",
            ["Mail__To"] = string.Join(',', Recipients),
            ["Intake__RateLimit"] = "0",
            ["Outbox__WaitFactor"] = "0.01",
            ["Serilog__MinimumLevel"] = "Warning",
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            all[name] = value;
        Site = new Site(Data, FreePort(), all);
    }

    public string Folder { get; }
    public string Data { get; }
    public SmtpServer Mail { get; } = new();
    public Site Site { get; }

    /// <summary>A site on a port and in a folder of its own; with PostgreSQL in the settings, on the same database.</summary>
    public Site AddSite()
    {
        var site = new Site(Path.Combine(Folder, $"data{others.Count + 2}"), FreePort(), all);
        others.Add(site);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Site.Dispose();
        foreach (var other in others)
            other.Dispose();
        await Mail.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static void Table(IEnumerable<(string What, object Value)> rows)
    {
        foreach (var (what, value) in rows)
            Console.WriteLine($"{what,-58} {value,12}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
