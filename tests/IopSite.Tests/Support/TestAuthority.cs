using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace IopSite.Tests.Support;

/// <summary>A real OAuth 2 authority on a port of its own, by HTTPS: it gives tokens to one client, or fails as told.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    public const string ClientId = "client-1";
    public const string Secret = "SECRETMARKER+/&=%";
    public const string Scope = "https://mail.example/.default";

    private readonly WebApplication app;

    private TestAuthority(WebApplication app) => this.app = app;

    public string Address => $"{app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/tenant";

    /// <summary>Seconds, or null when it does not say.</summary>
    public int? Lifetime { get; set; } = 3600;

    /// <summary>Whether the secret goes into the form, as with Microsoft, or into the header.</summary>
    public bool TakesForm { get; set; } = true;

    /// <summary>Says nothing.</summary>
    public bool Hangs { get; set; }

    /// <summary>What it answers instead, by path: <c>discovery</c> or <c>token</c>.</summary>
    public Func<string, (int Status, string Body)?> Fault { get; set; } = _ => null;

    public TaskCompletionSource Reached { get; } = new();

    /// <summary>Every token that it gave, oldest first.</summary>
    public ConcurrentQueue<string> Tokens { get; } = [];

    /// <summary>How often it was asked for one.</summary>
    public int Asked { get; private set; }

    public static async Task<TestAuthority> StartAsync(bool https = true)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (https)
                listen.UseHttps(TestCertificates.Server);
        }));
        if (https)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        var authority = new TestAuthority(builder.Build());
        authority.app.Run(authority.AnswerAsync);
        await authority.app.StartAsync();
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        // It does not wait for those whom it keeps waiting.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Reached.TrySetResult();
        if (Hangs)
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        var (status, body) = context.Request.Path.Value switch
        {
            "/tenant/.well-known/openid-configuration" => Fault("discovery") ?? (200, Discovery()),
            "/oauth2/token" => Fault("token") ?? await TokenAsync(context),
            _ => (404, "ANSWERMARKER"),
        };
        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
            context.Response.Headers.Location = body;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    private string Discovery() => JsonSerializer.Serialize(new
    {
        // Another name and endpoints that do not lie below the address, as with Microsoft.
        issuer = $"https://sts.example/{ClientId}",
        token_endpoint = Address.Replace("/tenant", "/oauth2/token", StringComparison.Ordinal),
        token_endpoint_auth_methods_supported = TakesForm ? ["client_secret_post", "private_key_jwt"] : (string[])["client_secret_basic"],
    });

    private async Task<(int, string)> TokenAsync(HttpContext context)
    {
        Asked++;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (id, secret) = TakesForm ? (form["client_id"].ToString(), form["client_secret"].ToString()) : Basic(context.Request.Headers.Authorization.ToString());
        if (form["grant_type"] != "client_credentials")
            return Refusal(400, "unsupported_grant_type");
        if (id != ClientId)
            return Refusal(400, "unauthorized_client");
        if (secret != Secret)
            return Refusal(401, "invalid_client");
        if (form["scope"] != Scope)
            return Refusal(400, "invalid_scope");
        var token = $"TOKENMARKER-{Asked}";
        Tokens.Enqueue(token);
        return (200, Lifetime is { } seconds
            ? $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{seconds}}}"""
            : $$"""{"access_token":"{{token}}","token_type":"bearer"}""");
    }

    // The description is what real servers write in: ids and times, and once a secret.
    private static (int, string) Refusal(int status, string code) =>
        (status, $$"""{"error":"{{code}}","error_description":"ANSWERMARKER {{Secret}}"}""");

    private static (string, string) Basic(string header)
    {
        var parts = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':');
        return (WebUtility.UrlDecode(parts[0]), WebUtility.UrlDecode(parts[1]));
    }
}
