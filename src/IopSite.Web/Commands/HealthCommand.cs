using System.Globalization;
using IopSite.Web.Hosting;

namespace IopSite.Web.Commands;

/// <summary><c>health</c>: asks the site that runs in this container whether it answers, for images that have no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        using var client = new HttpClient { Timeout = Patience };
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(Address(configuration), "/health/live"));
        question.Headers.Host = SiteSettings.AllowedHosts(configuration, SiteSettings.Read(configuration)) is [not "*" and var host, ..] ? host : null;
        try
        {
            using var answer = await client.SendAsync(question);
            await output.WriteLineAsync(answer.StatusCode.ToString());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            await output.WriteLineAsync($"No answer ({error.GetType().Name}).");
            return 1;
        }
    }

    private static Uri Address(IConfiguration configuration)
    {
        if (configuration["HTTP_PORTS"] is { Length: > 0 } ports)
            return new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ports.Split(';')[0]}"));
        var url = configuration["URLS"] is { Length: > 0 } urls ? urls.Split(';')[0] : Listening.Default;
        return new(url.Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal)
            .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
    }
}
