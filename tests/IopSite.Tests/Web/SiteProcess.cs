using System.Diagnostics;
using System.Text;

namespace IopSite.Tests.Web;

/// <summary>The program as an operator starts it: a process of its own, with a folder, words and settings, and nothing else.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it has written, to both streams.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static SiteProcess Start(string folder, string[] words, params IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IopSite.Web.dll"), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new(start);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string[] words, params IEnumerable<(string Key, string Value)> settings)
    {
        await using var site = Start(folder, words, settings);
        await site.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (site.process.ExitCode, site.Output);
    }

    /// <summary>A visitor of it, once it listens.</summary>
    public async Task<Visitor> VisitorAsync()
    {
        var ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(listens.Task, ended) == ended)
            throw new InvalidOperationException($"The site ended:\n{Output}");
        return new(await listens.Task);
    }

    /// <summary>As by a power cut: nothing is finished or said.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        lock (output)
            output.AppendLine(line);
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            listens.TrySetResult(new(line[(at + Listening.Length)..]));
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT" || name.Contains("__", StringComparison.Ordinal);
}
