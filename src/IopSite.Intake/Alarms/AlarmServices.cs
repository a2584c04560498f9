using IopSite.Intake.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Alarms;

internal static class AlarmServices
{
    public static IServiceCollection AddAlarms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<AlertsOptions>(configuration, AlertsOptions.Section)
            .PostConfigure(options => MailServices.Complete(options.Mail, configuration, AlertsOptions.MailSection));
        services.AddSingleton<IValidateOptions<AlertsOptions>, AlertsOptionsValidator>();
        services.AddSingleton<IncidentFile>();
        services.AddSingleton<AlarmDesk>();
        services.AddSingleton<AlarmSender>();
        services.AddSingleton<AlarmRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<AlarmRounds>());
        services.AddHealthChecks()
            .AddCheck<StoreHealth>("store")
            .AddCheck<DeliveryHealth>("delivery")
            .AddCheck<DispatcherHealth>("dispatcher");
        return services;
    }
}
