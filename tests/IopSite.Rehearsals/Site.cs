using System.Diagnostics;
using System.Globalization;

namespace IopSite.Rehearsals;

/// <summary>The site as a process of its own, as an operator runs it, so that it can be killed like one.</summary>
internal sealed class Site(string data, int port, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "IopSite.Web.dll");
    private Process? process;

    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    public int Id => process?.Id ?? 0;

    public async Task StartAsync()
    {
        process = Process.Start(Start([])) ?? throw new InvalidOperationException("The site did not start.");
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        for (var tries = 0; tries < 2400; tries++)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The site ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
            try
            {
                if ((await client.GetAsync(new Uri(Address, "/health/live"))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
        throw new TimeoutException("The site does not answer.");
    }

    /// <summary>kill -9: nothing is flushed, nothing is said.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async Task<string> CommandAsync(params string[] words)
    {
        using var command = Process.Start(Start(words)) ?? throw new InvalidOperationException("The command did not start.");
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return output;
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
            process.Kill();
        process?.Dispose();
    }

    private ProcessStartInfo Start(string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Data__Path"] = data;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }
}
