using System.Net;
using System.Net.Sockets;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;

namespace IopSite.Tests.Web.Hosting;

public sealed class StartTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Elsewhere_than_beside_the_sources_each_missing_setting_and_each_sample_line_is_said_before_it_listens()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(folder.Path, [], ("Content:Path", Repository.Content), ("Proxy:Known", ""));

        Assert.Equal(1, exitCode);
        foreach (var sentence in new[]
        {
            "Mail:To is not set",
            "Mail:From is not set",
            "Mail:Content is not set",
            "Mail:Transport=Pickup",
            "content/site.yaml:4: error: is still a sample: phone: \"(555) 555-0142\"",
            "content/site.yaml:5: error: is still a sample: email:",
        })
            Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("listening", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task A_faulty_page_is_named_with_its_line_together_with_the_settings()
    {
        WriteContent("titel: \"x\"");

        var (exitCode, output) = await SiteProcess.RunAsync(folder.Path, []);

        Assert.Equal(1, exitCode);
        Assert.Contains("content/index.md:2: error: 'titel' is not a known key", output, StringComparison.Ordinal);
        Assert.Contains("Mail:To is not set", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_site_itself_are_named()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(
            folder.Path, [], ("Site:PublicUrl", "clinic.test/path"), ("Proxy:Known", "10.0.0.1;nearby"));

        Assert.Equal(1, exitCode);
        Assert.Contains("Site:PublicUrl must be the site's own address such as https://www.clinic.org, without a path, not 'clinic.test/path'.", output, StringComparison.Ordinal);
        Assert.Contains("Proxy:Known must be addresses or networks such as 10.0.0.1 or 10.0.0.0/8, not 'nearby'.", output, StringComparison.Ordinal);
        Assert.Contains($"Content:Path is not a folder: '{folder.File("content")}'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_another_program_has_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exitCode, output) = await SiteProcess.RunAsync(folder.Path, [],
            ("Content:Path", Repository.Content), ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", $"http://{other.LocalEndpoint}"));

        Assert.Equal(1, exitCode);
        Assert.Contains($"Failed to bind to address http://{other.LocalEndpoint}: address already in use.", output, StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_URLS", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", output, StringComparison.Ordinal);
    }

    private void WriteContent(string line)
    {
        Directory.CreateDirectory(folder.File("content/lint"));
        File.WriteAllText(folder.File("content/site.yaml"), Articles.ContentFiles.Profile);
        File.WriteAllText(folder.File("content/lint/sources.yaml"), "S1: { title: \"A study\", publisher: \"A journal\", checked: 2026-11-01 }");
        File.WriteAllText(folder.File("content/index.md"), Articles.ContentFiles.Page.Replace("title: \"A page\"", line, StringComparison.Ordinal));
    }
}
