using IopSite.Intake;
using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using IopSite.Intake.Store.Postgres;
using IopSite.Tests.Intake.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Store;

/// <summary>
/// Intake as a site would host it, on a real database in a folder of its own. The store is started, the workers are not:
/// tests call their rounds and move the clock.
/// </summary>
internal sealed class TestIntake : IAsyncDisposable
{
    private readonly IHost host;

    public TestIntake(string data, IEnumerable<KeyValuePair<string, string?>> settings, FakeTimeProvider clock, IMailTransport? transport,
        TimeProvider? server = null)
    {
        Data = data;
        Clock = clock;
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = "Development" });
        builder.Configuration["Data:Path"] = data;
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddIntake(builder.Configuration, _ => Samples.Clinic);
        builder.Services.ConfigureDbContext<PostgresDbContext>(options => options.AddInterceptors(new MovedClock(server ?? clock)));
        if (transport is not null)
            builder.Services.AddSingleton(transport);
        host = builder.Build();
    }

    public string Data { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The settings by which another process finds the same requests.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Stored => Get<IConfiguration>().AsEnumerable()
        .Where(setting => setting.Key is "Intake:Store" or "ConnectionStrings:Intake");

    public RecordedLog Log { get; } = new();

    public IServiceProvider Services => host.Services;

    public StoreStart StoreStart => Get<IEnumerable<IHostedService>>().OfType<StoreStart>().Single();

    public RequestBook Book => Get<RequestBook>();

    public static async Task<TestIntake> StartAsync(
        TestFolder folder, FakeTimeProvider? clock = null, IMailTransport? transport = null, TimeProvider? server = null,
        params IEnumerable<(string Key, string Value)> settings)
    {
        var intake = new TestIntake(
            folder.Path, [.. folder.Settings, .. settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))],
            clock ?? Samples.NewClock(), transport, server);
        await intake.StoreStart.StartAsync(CancellationToken.None);
        return intake;
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public Task<Kept> KeepAsync(string ticket = "ticket", CallbackRequest? request = null, params string[] marks) =>
        Book.KeepAsync(ticket, request ?? Samples.Request, marks, CancellationToken.None);

    public Task RoundAsync() => Get<OutboxDispatcher>().RoundAsync(TestContext.Current.CancellationToken);

    public bool IsAlarming(AlarmKind kind) => Get<AlarmDesk>().Open.Any(incident => incident.Kind == kind && incident.CalmSince is null);

    /// <summary>As after the start of a site.</summary>
    public async Task StartWorkersAsync()
    {
        foreach (var worker in Get<IEnumerable<IHostedService>>().OfType<BackgroundService>())
            await worker.StartAsync(CancellationToken.None);
    }

    /// <summary>All of it at once, in the order of a real start.</summary>
    public Task StartHostAsync() => host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Get<IEnumerable<IHostedService>>().Reverse())
            await service.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
