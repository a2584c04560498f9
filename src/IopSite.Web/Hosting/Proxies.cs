using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace IopSite.Web.Hosting;

/// <summary>Forwarded headers are believed from the proxies in <c>Proxy:Known</c> and from nobody else.</summary>
internal static class Proxies
{
    public static IServiceCollection AddProxies(this IServiceCollection services, IEnumerable<string> known) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = 1;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var text in known)
                if (IPAddress.TryParse(text, out var address))
                    options.KnownProxies.Add(address);
                else
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(text));
            // With empty lists the framework would believe everybody.
            if (!known.Any())
                options.ForwardedHeaders = ForwardedHeaders.None;
        });
}
