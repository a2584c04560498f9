using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;
using IopSite.Tests.Web.Talk;

namespace IopSite.Tests.Web.Hosting;

public sealed class LoggingTests : IDisposable
{
    private const string Marker = "Zzmarkerzz";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_of_a_visitor_is_logged_even_when_everything_is()
    {
        await using var site = SiteProcess.Start(
            folder.Path, [], ("Content:Path", Repository.Content), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Serilog:MinimumLevel", "Verbose"));
        using var visitor = await site.VisitorAsync();
        (string, string)[] headers = [("User-Agent", Marker), ("Referer", $"https://{Marker}.test/"), ("Cookie", $"f={Marker}"), ("X-Forwarded-For", "203.0.113.77")];

        await visitor.GetAsync($"/{Marker}?{Marker}={Marker}", headers);
        await visitor.GetAsync($"/iop?q={Marker}", headers);
        await visitor.GetAsync($"/images/{Marker}.png", headers);
        await visitor.GetAsync($"/talk/received?r={Marker}", headers);
        await visitor.GetAsync("/", [.. headers, ("Host", $"{Marker}.test")]);
        await visitor.SendAsync(new HttpMethod(Marker.ToUpperInvariant()), "/iop", null, headers);
        await visitor.PostAsync($"/talk?{Marker}", [new(Marker, Marker), new("Name", Marker), new("Phone", Marker), new("Email", Marker), new("For", Marker)], headers);
        await visitor.PostAsync("/talk", Filled.Form(Marker, Marker), [.. headers, ("Origin", $"https://{Marker}.test")]);
        await visitor.SendAsync(HttpMethod.Post, "/talk", new StringContent(Marker), headers);
        await visitor.PostAsync("/talk/ask", [new("Ask", "question:evenings"), new("Ask", Marker)], headers);
        var ticket = (await visitor.GetAsync("/talk", headers)).Page.Value("Ticket");
        var sent = await visitor.PostAsync("/talk", Filled.Form(ticket, Marker), headers);
        await visitor.GetAsync(sent.Header("Location") ?? "", headers);

        await site.WritesAsync("delivered after 1 attempts");
        Assert.Equal(303, sent.Status);
        Assert.Contains("POST talk 303 in", site.Output, StringComparison.Ordinal);
        Assert.Contains("POST talk/ask 200 in", site.Output, StringComparison.Ordinal);
        Assert.Contains("GET {**path} 200 in", site.Output, StringComparison.Ordinal);
        foreach (var secret in new[] { Marker, "736-5000", "7365000", "203.0.113.77", "evenings", ticket, sent.Header("Location") ?? "?" })
            Assert.DoesNotContain(secret, site.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_typed_lies_anywhere_while_the_mail_server_repeats_it_in_its_refusals_and_no_reference_after_the_erasure()
    {
        await using var server = new SmtpServer { Fault = (verb, _) => verb == "DOT" ? SmtpFault.Say($"452 4.3.1 no room for {Marker} at 7365000") : null };
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        var temporary = Directory.CreateDirectory(folder.File("tmp")).FullName;
        (string, string)[] settings =
        [
            ("Content:Path", Repository.Content), ("Data:Path", folder.File("data")), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Serilog:MinimumLevel", "Verbose"),
            ("Mail:Transport", "Smtp"), ("Mail:Host", "localhost"), ("Mail:Port", $"{server.Port}"), ("Mail:Security", "StartTls"), ("Mail:CaFile", folder.File("ca.pem")),
            ("Mail:From", "website@clinic.test"), ("Mail:To", "intake@clinic.test"), ("TMPDIR", temporary),
            // As in the image: no socket in the temporary folder.
            ("DOTNET_EnableDiagnostics", "0"),
        ];
        await using var site = SiteProcess.Start(folder.Path, [], settings);
        using var visitor = await site.VisitorAsync();
        var sent = await visitor.PostAsync("/talk", Filled.Form((await visitor.GetAsync("/talk")).Page.Value("Ticket"), Marker));
        var received = sent.Header("Location") ?? "";
        var reference = (await visitor.GetAsync(received)).Page.Text(".reference strong");

        await site.WritesAsync("attempt 1");
        var health = (await visitor.GetAsync("/health/ready")).Text;

        foreach (var typed in new[] { Marker, "736-5000", "7365000" })
        {
            Assert.All([site.Output, health, received], text => Assert.DoesNotContain(typed, text, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(FilesWith(typed));
        }
        Assert.Contains("intake.db", string.Join(' ', FilesWith(reference)), StringComparison.Ordinal);
        var (exitCode, _) = await SiteProcess.RunAsync(folder.Path, ["requests", "erase", reference], settings);
        Assert.Equal(0, exitCode);
        Assert.Empty(FilesWith(reference));
    }

    private IEnumerable<string> FilesWith(string text) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            // Nobody else can open the lock of the running site; it is empty.
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && Read(file).Contains(text, StringComparison.OrdinalIgnoreCase));

    // As another process sees it, while the site has it open.
    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
