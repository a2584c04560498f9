using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IopSite.Tests.Support;

/// <summary>A real HTTP server on a port of its own, which takes alarms or fails as told.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    private readonly WebApplication app;

    private Webhook(WebApplication app) => this.app = app;

    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>Takes the request and says nothing.</summary>
    public bool Hangs { get; set; }

    public ConcurrentQueue<string> Bodies { get; } = [];

    public int Tried { get; private set; }

    public string Address => $"{app.Urls.Single()}/hook/secret";

    public static async Task<Webhook> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var webhook = new Webhook(builder.Build());
        webhook.app.Run(webhook.TakeAsync);
        await webhook.app.StartAsync();
        return webhook;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted);
        Tried++;
        if (Hangs)
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        context.Response.StatusCode = Status;
        if (Status < 300)
            Bodies.Enqueue(text);
    }
}
