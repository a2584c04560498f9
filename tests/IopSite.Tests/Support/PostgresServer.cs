using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

namespace IopSite.Tests.Support;

/// <summary>
/// A real PostgreSQL on a port and in a folder of its own, in memory where there is such a place. It goes when this process
/// does, however that ends: the shell that keeps it reads from us.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Keeper = """
        mkdir -p -m 700 "$1" && cd "$1" || exit 1
        run() { "$0/postgres" -D data -k . -c listen_addresses=127.0.0.1 "$@" >>server.log 2>&1 & pid=$!; }
        [ -d data ] || "$0/initdb" -D data -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 --data-checksums --no-sync >init.log 2>&1
        folder=$1; shift
        run "$@"
        while read -r word; do
          case $word in
            crash) kill -QUIT $pid; wait $pid ;;
            start) run "$@" ;;
          esac
        done
        kill -INT $pid; wait $pid; cd /; rm -rf "$folder"
        """;

    private readonly Process keeper;
    private readonly int port;

    private PostgresServer(Process keeper, string folder, int port)
    {
        this.keeper = keeper;
        this.port = port;
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>Everything that it wrote about its work.</summary>
    public string Log => Path.Combine(Folder, "server.log");

    /// <param name="settings">Such as <c>max_connections=10</c>.</param>
    public static Task<PostgresServer> StartAsync(params string[] settings) =>
        StartInAsync(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), settings);

    public static async Task<PostgresServer> StartInAsync(string parent, params string[] settings)
    {
        var folder = Path.Combine(parent, $"iopsite-{Guid.NewGuid():N}");
        var port = FreePort();
        string[] shell =
        [
            "sh", "-c", Keeper, Programs(), folder,
            .. settings.Prepend(string.Create(CultureInfo.InvariantCulture, $"port={port}")).SelectMany(setting => new[] { "-c", setting }),
        ];
        // It refuses to run as root. And a signal to all of us is none for it: it ends when we are gone, and tidies up.
        shell = ["setsid", "-w", .. Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : Array.Empty<string>(), .. shell];
        var keeper = Process.Start(new ProcessStartInfo(shell[0], shell[1..]) { RedirectStandardInput = true })
            ?? throw new InvalidOperationException("No shell.");
        var server = new PostgresServer(keeper, folder, port);
        await server.AnswersAsync();
        return server;
    }

    public string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};SSL Mode=Disable");

    /// <summary>As by a power cut: nothing is finished, and everything is recovered at the next start.</summary>
    public Task CrashAsync() => SayAsync("crash");

    public async Task StartAgainAsync()
    {
        await SayAsync("start");
        await AnswersAsync();
    }

    /// <summary>From here on it offers TLS too.</summary>
    public async Task UseTlsAsync(X509Certificate2 certificate)
    {
        await InstallAsync("server.crt", certificate.ExportCertificatePem());
        await InstallAsync("server.key", certificate.GetECDsaPrivateKey()?.ExportPkcs8PrivateKeyPem() ?? "");
        await ExecuteAsync("postgres", "ALTER SYSTEM SET ssl = on");
        await ExecuteAsync("postgres", "SELECT pg_reload_conf()");
        while (Ask("postgres", "SHOW ssl") != "on")
            await Task.Delay(50);
    }

    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString(database)};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests get here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value of the first row.</summary>
    public string Ask(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString(database)};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only tests get here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private static string Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql", "*").OrderBy(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))
            .Select(path => Path.Combine(path, "bin")).Last(path => File.Exists(Path.Combine(path, "initdb")))
        : throw new InvalidOperationException("PostgreSQL is missing: apt-get install postgresql");

    // It takes no key that others could read.
    private async Task InstallAsync(string name, string text)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text);
        string[] owner = Environment.UserName == "root" ? ["-o", "postgres"] : [];
        using var install = Process.Start("install", [.. owner, "-m", "600", file, Path.Combine(Folder, "data", name)]);
        await install.WaitForExitAsync();
        File.Delete(file);
    }

    private async Task SayAsync(string word)
    {
        await keeper.StandardInput.WriteLineAsync(word);
        await keeper.StandardInput.FlushAsync();
    }

    private async Task AnswersAsync()
    {
        for (var tries = 0; ; tries++)
            try
            {
                await ExecuteAsync("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !keeper.HasExited)
            {
                await Task.Delay(100);
            }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
