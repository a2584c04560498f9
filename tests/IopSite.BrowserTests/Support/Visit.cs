using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>A private window with one page, and the addresses of all that it asked for.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> requests = new();
    private readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        context.Request += (_, request) => requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Requests => requests;

    public Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync() => context.CookiesAsync();

    /// <summary>Opens a page of the site, to the last image, and expects it to be there.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal((path, 200), (path, response!.Status));
        return response;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
