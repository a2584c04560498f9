using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using MimeKit;

namespace IopSite.BrowserTests.Support;

/// <summary>The site on a real loopback port, with a data folder of its own and the settings that a newcomer gets.</summary>
public partial class Site : WebApplicationFactory<Program>, IAsyncLifetime
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

    public HashSet<string> Mails() =>
        Directory.Exists(MailFolder) ? [.. Directory.EnumerateFiles(MailFolder, "*.eml")] : [];

    /// <summary>A mail that was not there <paramref name="before"/>.</summary>
    public async Task<MimeMessage> NextMailAsync(IReadOnlySet<string> before)
    {
        var stop = TestContext.Current.CancellationToken;
        for (var tries = 0; tries < 100; tries++)
        {
            if (Mails().Except(before).FirstOrDefault() is { } file)
                return await MimeMessage.LoadAsync(file, stop);
            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }
        throw new TimeoutException("no mail within 10 seconds");
    }

    /// <summary>The address of the page for staff in that mail.</summary>
    public async Task<string> DeskOfNextMailAsync(IReadOnlySet<string> before) =>
        DeskLink().Match((await NextMailAsync(before)).TextBody ?? "").Value;

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

    [GeneratedRegex(@"(?<=://[^/\s]+)/desk/\S+")]
    private static partial Regex DeskLink();
}
