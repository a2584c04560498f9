using System.Globalization;
using IopSite.Web.Articles;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace IopSite.Web.Hosting;

/// <summary>
/// Keeps a reading page for one reading of the content, and until what it says about the hour changes
/// (an opening, a closing, midnight). Nothing about the visitor is part of the key: the query is not read.
/// </summary>
internal sealed class PageCachePolicy(LiveContent content, TimeProvider clock) : IOutputCachePolicy
{
    public const string Name = "page";

    // No client keeps a page longer than this: a phone number that was corrected must reach its readers.
    private static readonly TimeSpan LongestAtClient = TimeSpan.FromMinutes(5);

    public static bool IsReadingPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is { PolicyName: Name };

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // The cache does not tell /IOP from /iop, but the first of them is only a way to the second.
        var request = context.HttpContext.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = isRead && Addresses.Canonical(request.Path) is null;
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["content"] = content.Current.Version;
        // An edit that was not taken is shown on the page in Development.
        context.CacheVaryByRules.VaryByValues["faults"] = string.Join('\n', content.Faults);

        var now = clock.GetUtcNow();
        var change = content.Current.Profile.Hours.NextChange(now) - now;
        // The cache counts its time by itself; a clock that was set, or a machine that slept, must not show an old sentence.
        context.CacheVaryByRules.VaryByValues["until"] = (now + change).UtcTicks.ToString(CultureInfo.InvariantCulture);
        context.ResponseExpirationTimeSpan = change;
        context.HttpContext.Response.OnStarting(() =>
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                response.Headers.CacheControl = ClientControl(change);
            // The lifetime above counts from now, not from when the page was kept.
            response.Headers.Age = default;
            return Task.CompletedTask;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string ClientControl(TimeSpan change)
    {
        var seconds = (int)Math.Clamp(change.TotalSeconds, 0, LongestAtClient.TotalSeconds);
        return $"public, max-age={seconds}";
    }
}
