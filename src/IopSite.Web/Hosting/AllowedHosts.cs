using Microsoft.AspNetCore.Diagnostics;

namespace IopSite.Web.Hosting;

/// <summary>Another host gets 400. Checked inside our own pipeline, so that this answer carries the usual headers too.</summary>
internal static class AllowedHosts
{
    public static IServiceCollection AddAllowedHosts(this IServiceCollection services, string[] hosts)
    {
        // The builder's own filter would answer before our headers are set.
        foreach (var filter in services.Where(service => service.ImplementationType?.Name == "HostFilteringStartupFilter").ToList())
            services.Remove(filter);
        return services.AddHostFiltering(options => (options.AllowedHosts, options.IncludeFailureMessage) = (hosts, false));
    }

    // The error page for a refused host runs through here again, and must not be refused in turn.
    public static IApplicationBuilder UseAllowedHosts(this IApplicationBuilder app) => app.UseWhen(
        context => context.Features.Get<IStatusCodeReExecuteFeature>() is null, first => first.UseHostFiltering());
}
