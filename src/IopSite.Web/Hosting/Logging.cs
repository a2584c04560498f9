using System.Globalization;
using Serilog;
using Serilog.Events;

namespace IopSite.Web.Hosting;

/// <summary>
/// Logs for an operator, with nothing in them about a visitor, whatever level is set: no query, no address, no user agent,
/// nothing typed. So the framework's own chatter about requests is left out, and exceptions lose their messages.
/// </summary>
internal static class Logging
{
    private const string Template = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}{Fault}{NewLine}";

    // These write of a request as it came in, or of SQL and its values.
    private static readonly string[] AboutRequests = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "System"];

    public static IServiceCollection AddLogs(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSerilog(logger => logger
            .MinimumLevel.Is(Level(configuration))
            .Filter.ByExcluding(IsAboutRequests)
            .Enrich.With<FaultEnricher>()
            .WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture));

    /// <summary>One line a request, with the address's pattern in place of the address.</summary>
    public static IApplicationBuilder UseRequestLogs(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{RequestMethod} {Route} {StatusCode} in {Elapsed:0} ms";
        options.GetLevel = (_, _, _) => LogEventLevel.Information;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(Method(context))),
            new("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)")),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    // A method is a free text too: only the usual ones are worth a line.
    private static string Method(HttpContext context) =>
        context.Request.Method is "GET" or "HEAD" or "POST" ? context.Request.Method : "(other)";

    private static LogEventLevel Level(IConfiguration configuration) =>
        Enum.TryParse<LogEventLevel>(configuration["Serilog:MinimumLevel"], ignoreCase: true, out var level) ? level : LogEventLevel.Information;

    private static bool IsAboutRequests(LogEvent entry) =>
        entry.Level < LogEventLevel.Warning
        && entry.Properties.GetValueOrDefault("SourceContext") is ScalarValue { Value: string source }
        && Array.Exists(AboutRequests, prefix => source.StartsWith(prefix, StringComparison.Ordinal));
}
