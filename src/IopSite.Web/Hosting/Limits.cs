using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IopSite.Web.Hosting;

/// <summary>How much one visitor may take: enough for any honest form on a slow phone.</summary>
internal static class Limits
{
    public const int Body = 256 * 1024;

    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Body;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.MaxConcurrentConnections = 5_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
            // A form of 2 KB over a phone line of the slowest kind.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(15));
            kestrel.Limits.Http2.MaxStreamsPerConnection = 50;
        });
        // The body's own limit is the only one on a form: a text that is too long must come back to its writer, not break the reading.
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = Body;
            form.KeyLengthLimit = Body;
            form.BufferBodyLengthLimit = Body;
        });
        return builder;
    }
}
