using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Intake.Alarms;

internal static class AlarmServices
{
    public static IServiceCollection AddAlarms(this IServiceCollection services)
    {
        services.AddSingleton<AlarmDesk>();
        return services;
    }
}
