using IopSite.Web.Hosting;

namespace IopSite.Web.Articles;

internal static class ContentServices
{
    /// <summary>The content folder, read at start and again whenever a file in it changes.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services, IConfiguration configuration)
    {
        var path = SiteSettings.ContentPath(configuration);
        return services.AddSingleton(provider => new LiveContent(
            path,
            new ContentFolder(path, Settings(configuration)),
            provider.GetRequiredService<TimeProvider>(),
            withDrafts: provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            provider.GetRequiredService<ILogger<LiveContent>>()));
    }

    /// <summary>Settings that pages tell their readers, so that the privacy page cannot differ from what the site does.</summary>
    public static IReadOnlyDictionary<string, string> Settings(IConfiguration configuration)
    {
        var close = configuration.GetValue("Intake:CloseAfterDays", 30);
        var retain = configuration.GetValue("Intake:RetentionDays", 30);
        return new Dictionary<string, string>
        {
            ["close-after-days"] = $"{close}",
            ["retention-days"] = $"{retain}",
            ["keep-days"] = $"{close + retain}",
        };
    }
}
