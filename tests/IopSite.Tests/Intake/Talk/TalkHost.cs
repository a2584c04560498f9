using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopSite.Intake;
using IopSite.Intake.Talk;
using IopSite.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Talk;

/// <summary>The form alone, without layout and without a store: whatever is valid answers 503.</summary>
internal sealed class TalkHost : IAsyncDisposable
{
    private static readonly Dictionary<string, (string English, string Spanish)> Items = new()
    {
        ["question:cost"] = ("What will it cost?", "¿Cuánto cuesta?"),
        ["session:day-on-site-0930"] = ("Can I come at these times?", "¿Puedo venir en este horario?"),
    };

    private readonly WebApplication app;

    private TalkHost(WebApplication app, FakeTimeProvider clock)
    {
        this.app = app;
        Clock = clock;
        Client = app.GetTestClient();
    }

    public FakeTimeProvider Clock { get; }
    public HttpClient Client { get; }
    public IServiceProvider Services => app.Services;

    public static async Task<TalkHost> StartAsync(int rateLimit = 0)
    {
        // 24 November 2026, 10 am in New York, a Tuesday
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
        // Named after intake, so that MVC finds its controllers and views, and not the layout of the site around it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(TalkController).Assembly.GetName().Name });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddViews();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<Func<Clinic>>(() => Clinic);
        builder.Services.AddTalk();
        builder.Services.Configure<IntakeOptions>(options => options.RateLimit = rateLimit);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(context.Request.Path.StartsWithSegments("/es") ? "es" : "en");
            return next();
        });
        app.UseRouting();
        app.MapControllers();
        await app.StartAsync();
        return new TalkHost(app, clock);
    }

    /// <summary>Open on weekdays from 8 to 18, New York.</summary>
    public static Clinic Clinic { get; } = new(
        new Uri("https://clinic.example"), "Harbor Street IOP", "(555) 555-0142", "tel:+15555550142", "Our intake nurses", "weekdays 8 am to 6 pm",
        new OpeningHours(
            TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<OpenRange>)[new(new(8, 0), new(18, 0))]),
            new HashSet<DateOnly>()))
    {
        Ask = id => Items.TryGetValue(id, out var words)
            ? new(id, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? words.Spanish : words.English, words.English) : null,
    };

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> GetAsync(string path) =>
        await ReadAsync(await Client.GetAsync(path, TestContext.Current.CancellationToken));

    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> PostAsync(
        IEnumerable<KeyValuePair<string, string>> fields, string path = "/talk", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await ReadAsync(await Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>The ticket of a form that was opened a minute ago.</summary>
    public async Task<string> TicketAsync()
    {
        var (_, page) = await GetAsync("/talk");
        Clock.Advance(TimeSpan.FromMinutes(1));
        return page.Value("Ticket");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<(HttpResponseMessage, IHtmlDocument)> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, await new HtmlParser().ParseDocumentAsync(html));
    }
}
