using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopSite.Intake;
using IopSite.Intake.Desk;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Intake.Store.Postgres;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Desk;

/// <summary>All of intake behind HTTP, without layout; the workers are not started.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private DeskHost(WebApplication app, FakeTimeProvider clock, RecordingTransport transport, RecordedLog log)
    {
        this.app = app;
        Clock = clock;
        Transport = transport;
        Log = log;
        Client = app.GetTestClient();
    }

    public FakeTimeProvider Clock { get; }
    public RecordingTransport Transport { get; }
    public RecordedLog Log { get; }
    public HttpClient Client { get; }
    public IServiceProvider Services => app.Services;

    public static async Task<DeskHost> StartAsync(TestFolder folder)
    {
        var clock = Samples.NewClock();
        var transport = new RecordingTransport();
        var log = new RecordedLog();
        // Named after intake, so that MVC finds its controllers and views, and not the layout of the site around it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DeskController).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Configuration.AddInMemoryCollection([new("Data:Path", folder.Path), .. folder.Settings]);
        builder.Services.AddViews();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddIntake(builder.Configuration, _ => Samples.Clinic);
        builder.Services.ConfigureDbContext<PostgresDbContext>(options => options.AddInterceptors(new MovedClock(clock)));
        builder.Services.AddSingleton<IMailTransport>(transport);
        // Workers are registered by a factory, so that tests can have them too.
        foreach (var worker in builder.Services.Where(IsWorker).ToList())
            builder.Services.Remove(worker);
        var app = builder.Build();
        app.UseRouting();
        app.MapControllers();
        await app.StartAsync();
        return new DeskHost(app, clock, transport, log);
    }

    /// <summary>A request that staff got by mail, and the address in that mail.</summary>
    public async Task<(string Reference, string Address)> KeepAsync(CallbackRequest? request = null, string ticket = "ticket")
    {
        var kept = await Services.GetRequiredService<RequestBook>().KeepAsync(ticket, request ?? Samples.Request, [], CancellationToken.None);
        await Services.GetRequiredService<OutboxDispatcher>().RoundAsync(TestContext.Current.CancellationToken);
        var text = (MimeKit.MimeMessage.Load(new MemoryStream(Transport.Delivered.Last().Message)).TextBody ?? "").Trim();
        return (kept.Reference, new Uri(text.Split('\n')[^1]).PathAndQuery);
    }

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> GetAsync(string path) =>
        await ReadAsync(await Client.GetAsync(path, TestContext.Current.CancellationToken));

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> PressAsync(
        string address, string press, string initials = "AB", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("Press", press), new("Initials", initials)]),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await ReadAsync(await Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public static async Task<byte[]> KeyAsync(IServiceProvider services, string reference)
    {
        var row = await services.GetRequiredService<IntakeStore>().ReadAsync(db => db.Requests.SingleAsync(request => request.Reference == reference));
        return services.GetRequiredService<RowCipher>().Decrypt(row.Id, row.DeskKey ?? []);
    }

    /// <summary>Without HTTP.</summary>
    public static async Task<PressResult> PressAsync(IServiceProvider services, string reference, DeskEventKind kind)
    {
        var book = services.GetRequiredService<DeskBook>();
        var request = await book.FindAsync(reference, DeskLink.Words(await KeyAsync(services, reference)));
        return await book.PressAsync(request ?? throw new InvalidOperationException("No such request."), kind, "AB");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null;

    private static async Task<(HttpResponseMessage, IHtmlDocument)> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, await new HtmlParser().ParseDocumentAsync(html));
    }
}
