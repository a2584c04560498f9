using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace IopSite.BrowserTests.Support;

/// <summary>html-validate, an HTML checker that shares no code with us; <c>tests/run.sh</c> installs it.</summary>
internal static class HtmlValidator
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>All pages in one go: starting the checker costs more than checking.</summary>
    public static async Task<IReadOnlyList<HtmlFinding>> ValidateAsync(IReadOnlyDictionary<string, string> pages, CancellationToken stop)
    {
        using var node = Process.Start(new ProcessStartInfo("node", "validate.mjs")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "tests", "html"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(stop);
        var error = node.StandardError.ReadToEndAsync(stop);
        await using (var input = node.StandardInput)
            await input.WriteAsync(JsonSerializer.Serialize(pages).AsMemory(), stop);
        await node.WaitForExitAsync(stop);
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<List<HtmlFinding>>(await output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"the HTML checker did not run (is it installed? see tests/run.sh): {await error}");
    }
}
