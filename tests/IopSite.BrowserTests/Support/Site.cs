using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IopSite.BrowserTests.Support;

/// <summary>The site on a real loopback port, with a data folder of its own and the settings that a newcomer gets.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("iopsite-");

    public Site() => UseKestrel(0);

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    public string MailFolder => Path.Combine(data.FullName, "mail");

    public ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    public string Address(string path) => Origin + path;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Path", data.FullName);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        // The tests come from one address and post more often than a person would.
        builder.UseSetting("Intake:RateLimit", "0");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
