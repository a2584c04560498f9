using System.Net.Mime;
using System.Text;
using System.Text.Json;

namespace IopSite.Intake.Alarms;

/// <summary>A small JSON object by HTTPS.</summary>
internal sealed class WebhookRoute(Uri address, Func<Clinic> clinic) : IAlarmRoute, IDisposable
{
    // A client of its own: the factory's logs every address, and this one is a secret.
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        // No trace headers either.
        ActivityHeadersPropagator = null,
    });

    public string Name => $"webhook at {address.Host}";

    public async Task SendAsync(Alarm? alarm, CancellationToken stop)
    {
        // As one piece with its length: not every receiver takes chunks.
        using var body = new StringContent(
            JsonSerializer.Serialize(Body(alarm, clinic().PublicUrl.Host)), Encoding.UTF8, MediaTypeNames.Application.Json);
        using var answer = await client.PostAsync(address, body, stop);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException("The webhook refuses the alarm.", null, answer.StatusCode);
    }

    public void Dispose() => client.Dispose();

    // "text" is what Slack and its likes show; all of it is said in the other fields too.
    private static object Body(Alarm? alarm, string site) => alarm is null
        ? new { kind = "test", site, text = $"{site}: {AlarmText.Test}" }
        : new
        {
            kind = Wire.Name(alarm.Kind),
            state = Wire.Name(alarm.State),
            count = alarm.Count,
            ageMinutes = alarm.Minutes,
            site,
            text = $"{site}: {AlarmText.Of(alarm)}",
        };
}
