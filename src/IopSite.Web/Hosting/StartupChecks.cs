using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Web.Hosting;

/// <summary>What must hold before the first visitor: the content is whole, and in production it is nobody's sample.</summary>
internal static class StartupChecks
{
    /// <exception cref="StartRefusedException">With one sentence a fault.</exception>
    public static void Run(IServiceProvider services)
    {
        var content = services.GetRequiredService<LiveContent>();
        if (services.GetRequiredService<IHostEnvironment>().IsProduction() && content.Current.Profile.Placeholders is { Count: > 0 } placeholders)
            throw new StartRefusedException(placeholders);
    }
}
