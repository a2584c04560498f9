using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using IopSite.Web.Articles;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(IopSite.Tests.Web.Site))]

namespace IopSite.Tests.Web;

/// <summary>
/// The whole site on a port of its own, in Production as far as a test machine can: real data and content folders that it
/// may change, and a clock that tests move. As an assembly fixture it serves every test that only reads.
/// </summary>
public sealed class Site : WebApplicationFactory<Program>
{
    public const string PublicUrl = "https://www.clinic.test";

    private readonly TestFolder folder = new();
    private readonly Lazy<Visitor> visitor;

    public Site()
    {
        UseKestrel(0);
        visitor = new(Open);
        CopyContent();
    }

    /// <summary>Tuesday, 10 am in New York: the sample clinic is open until 6 pm.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; init; } = new(Start);

    public string EnvironmentName { get; init; } = "Production";

    /// <summary>Settings beside those that make it start.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Action<IServiceCollection> Change { get; init; } = _ => { };

    public string Data => folder.File("data");

    public string Content => folder.File("content");

    internal Visitor Http => visitor.Value;

    internal LiveContent Live => Services.GetRequiredService<LiveContent>();

    internal Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => Http.GetAsync(path, headers);

    public string Read(string file) => File.ReadAllText(Path.Combine(Content, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(Content, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Content);
        File.WriteAllText(path, text);
    }

    public override async ValueTask DisposeAsync()
    {
        if (visitor.IsValueCreated)
            visitor.Value.Dispose();
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        var settings = new Dictionary<string, string>
        {
            ["Site:PublicUrl"] = PublicUrl,
            ["Content:Path"] = Content,
            ["Data:Path"] = Data,
            ["Proxy:Known"] = "127.0.0.1;::1",
            // The tests come from one address and post more often than a person would.
            ["Intake:RateLimit"] = "0",
            ["Serilog:MinimumLevel"] = "Fatal",
            ["Mail:Transport"] = "Smtp",
            ["Mail:Host"] = "localhost",
            // Nobody listens there: what a test posts without a mail server of its own stays in the outbox.
            ["Mail:Port"] = "1",
            ["Mail:Security"] = "StartTls",
            ["Mail:Content"] = "Full",
            ["Mail:From"] = "website@clinic.test",
            ["Mail:To"] = "intake@clinic.test",
            ["Alerts:Webhook"] = "https://localhost:1/alarms",
        };
        foreach (var (key, value) in settings.Where(setting => !Settings.ContainsKey(setting.Key)).Concat(Settings))
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            Change(services);
        });
    }

    private Visitor Open()
    {
        StartServer();
        return new(ClientOptions.BaseAddress);
    }

    private void CopyContent()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Repository.Content, file), File.ReadAllText(file));
        // Production takes no sample for a clinic.
        Write("site.yaml", Read("site.yaml")
            .Replace("555-0142", "736-5000", StringComparison.Ordinal)
            .Replace("(555)", "(212)", StringComparison.Ordinal)
            .Replace("Exampletown", "Oldtown", StringComparison.Ordinal)
            .Replace(".example", ".test", StringComparison.Ordinal)
            .Replace("Example", "Sample", StringComparison.OrdinalIgnoreCase));
    }
}
