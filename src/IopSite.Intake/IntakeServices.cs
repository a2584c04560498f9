using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;
using IopSite.Intake.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IopSite.Intake;

/// <summary>The only door into intake: the form, the outbox behind it, and what the site around it may ask.</summary>
public static class IntakeServices
{
    /// <param name="clinic">The clinic as <c>site.yaml</c> describes it now; asked again for each use, since the file may change.</param>
    public static IServiceCollection AddIntake(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, Clinic> clinic)
    {
        services.AddSingleton<Func<Clinic>>(provider => () => clinic(provider));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<IntakeOptions>(configuration, IntakeOptions.Section);
        services.AddSingleton<IValidateOptions<IntakeOptions>, IntakeOptionsValidator>();
        services.AddStore(configuration);
        services.AddMail(configuration);
        services.AddOutbox(configuration);
        return services;
    }
}
