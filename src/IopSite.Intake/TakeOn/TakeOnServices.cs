using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Intake.TakeOn;

internal static class TakeOnServices
{
    public static IServiceCollection AddTakeOn(this IServiceCollection services)
    {
        services.AddSingleton<Reminders>();
        services.AddSingleton<TakeOnRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<TakeOnRounds>());
        return services;
    }
}
