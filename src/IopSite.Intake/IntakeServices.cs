using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Intake;

/// <summary>The only door into intake: the form, the outbox behind it, and what the site around it may ask.</summary>
public static class IntakeServices
{
    /// <param name="clinic">The clinic as <c>site.yaml</c> describes it now; asked again for each use, since the file may change.</param>
    public static IServiceCollection AddIntake(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, Clinic> clinic)
    {
        services.AddSingleton<Func<Clinic>>(provider => () => clinic(provider));
        return services;
    }
}
