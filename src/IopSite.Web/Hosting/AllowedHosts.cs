namespace IopSite.Web.Hosting;

/// <summary>Another host gets 400. Checked inside our own pipeline, so that this answer carries the usual headers too.</summary>
internal static class AllowedHosts
{
    public static IServiceCollection AddAllowedHosts(this IServiceCollection services, string[] hosts)
    {
        // The builder's own filter would answer before our headers are set.
        foreach (var filter in services.Where(service => service.ImplementationType?.Name == "HostFilteringStartupFilter").ToList())
            services.Remove(filter);
        return services.AddHostFiltering(options => options.AllowedHosts = hosts);
    }
}
