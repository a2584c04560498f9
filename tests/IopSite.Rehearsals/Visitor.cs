using System.Net;
using System.Text.RegularExpressions;

namespace IopSite.Rehearsals;

/// <summary>Opens the form, fills it in and presses Send, as a browser without scripts does.</summary>
internal sealed partial class Visitor(Uri site, string? address = null) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>The page that came last.</summary>
    public string Page { get; private set; } = "";

    public async Task<string> OpenAsync()
    {
        var page = await SendAsync(HttpMethod.Get, "/talk", null);
        return Ticket().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    /// <returns>The status; 303 is the promise that the request was kept.</returns>
    public async Task<(HttpStatusCode Status, string? Received)> PressAsync(string ticket, string name, string note = "")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Ticket"] = ticket,
            ["For"] = "me",
            ["Name"] = name,
            ["ContactBy"] = "phone",
            ["Phone"] = "(415) 555-2671",
            ["Note"] = note,
            ["Consent"] = "yes",
        });
        using var answer = await SendAsync(HttpMethod.Post, "/talk", form);
        Page = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    /// <summary>The reference on the page that thanks.</summary>
    public async Task<string?> ReferenceAsync(string received)
    {
        var page = await SendAsync(HttpMethod.Get, received, null);
        return Reference().Match(await page.Content.ReadAsStringAsync()) is { Success: true } found ? found.Value : null;
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (address is not null)
            request.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("name=\"Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("[CDFGHJKMNPQRTWXY34679]{4}-[CDFGHJKMNPQRTWXY34679]{4}")]
    private static partial Regex Reference();
}
