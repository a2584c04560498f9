using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Alarms;

/// <summary>Says an alarm on every route at once, and always in the log.</summary>
internal sealed class AlarmSender : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TimeProvider clock;
    private readonly ILogger<AlarmSender> log;

    public AlarmSender(IOptions<AlertsOptions> options, Func<Clinic> clinic, TimeProvider clock, ILogger<AlarmSender> log)
    {
        (this.clock, this.log) = (clock, log);
        var settings = options.Value;
        Routes =
        [
            .. settings.HasWebhook ? [new WebhookRoute(new Uri(settings.Webhook ?? ""), clinic)] : (IAlarmRoute[])[],
            .. settings.HasMail ? [new AlarmMailRoute(settings.Mail, clinic, clock, log)] : (IAlarmRoute[])[],
        ];
    }

    /// <summary>None in Development.</summary>
    public IReadOnlyList<IAlarmRoute> Routes { get; }

    /// <summary>True when at least one route took it.</summary>
    public async Task<bool> SendAsync(Alarm alarm, CancellationToken stop)
    {
        log.Log(
            alarm.State == AlarmState.Over ? LogLevel.Information : LogLevel.Error,
            "Alarm {Kind} {State}: count {Count}, age {Minutes} minutes",
            Wire.Name(alarm.Kind), Wire.Name(alarm.State), alarm.Count, alarm.Minutes);
        if (Routes.Count == 0)
            return true;
        var failures = await Task.WhenAll(Routes.Select(route => TryAsync(route, alarm, stop)));
        return failures.Any(failure => failure is null);
    }

    /// <returns>Why it failed, by type and code only, or null.</returns>
    public async Task<string?> TryAsync(IAlarmRoute route, Alarm? alarm, CancellationToken stop)
    {
        try
        {
            using var timer = new CancellationTokenSource(Limit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
            await route.SendAsync(alarm, either.Token);
            return null;
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            var failure = Words(error);
            log.LogWarning("No alarm by {Route}: {Failure}", route.Name, failure);
            return failure;
        }
    }

    public void Dispose()
    {
        foreach (var route in Routes.OfType<IDisposable>())
            route.Dispose();
    }

    private static string Words(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } code } => $"it answers {(int)code}",
        HttpRequestException { HttpRequestError: var reason } => $"{reason}",
        OperationCanceledException => $"no answer in {Limit.TotalSeconds} s",
        _ => Mail.MailFailure.Words(error),
    };
}
