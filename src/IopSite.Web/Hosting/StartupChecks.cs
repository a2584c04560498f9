using IopSite.Web.Articles;
using IopSite.Web.Linting;
using IopSite.Web.Search;

namespace IopSite.Web.Hosting;

/// <summary>What must hold before the first visitor: the settings are whole, the content is whole, and in production it is nobody's sample.</summary>
internal static class StartupChecks
{
    /// <exception cref="StartRefusedException">With one sentence a fault, all of them together.</exception>
    public static void Run(IServiceProvider services)
    {
        var faults = SettingsFaults.Of(services).Concat(ContentFaults(services)).ToList();
        if (faults.Count > 0)
            throw new StartRefusedException(faults);
        // Looks at the clock now, and not when somebody first asks.
        services.GetRequiredService<Started>();
        services.GetRequiredService<LiveSearch>().Prepare();
    }

    private static IEnumerable<string> ContentFaults(IServiceProvider services)
    {
        try
        {
            var content = services.GetRequiredService<LiveContent>().Current;
            return services.GetRequiredService<IHostEnvironment>().IsProduction()
                ? content.Profile.Placeholders.Select(finding => finding.ToString())
                : [];
        }
        catch (StartRefusedException refused)
        {
            return refused.Faults;
        }
    }
}
