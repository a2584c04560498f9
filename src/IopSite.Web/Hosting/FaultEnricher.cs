using System.Diagnostics;
using Serilog.Core;
using Serilog.Events;

namespace IopSite.Web.Hosting;

/// <summary>An exception as its types and where it was thrown. Its message may quote what a visitor typed, so it is left out.</summary>
internal sealed class FaultEnricher : ILogEventEnricher
{
    private const int Frames = 12;

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
        logEvent.AddOrUpdateProperty(new LogEventProperty("Fault", new ScalarValue(Words(logEvent.Exception))));

    internal static string Words(Exception? error)
    {
        var words = "";
        for (var at = error; at is not null; at = at.InnerException)
            words += $"{Environment.NewLine}  {at.GetType().FullName}{Places(at)}";
        return words;
    }

    private static string Places(Exception error) => string.Concat(new StackTrace(error).GetFrames().Take(Frames)
        .Select(frame => frame.GetMethod())
        .Select(method => $"{Environment.NewLine}    at {method?.DeclaringType?.FullName}.{method?.Name}"));
}
