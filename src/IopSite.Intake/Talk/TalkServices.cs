using IopSite.Intake.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IopSite.Intake.Talk;

internal static class TalkServices
{
    public static IServiceCollection AddTalk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TalkOptions>()
            .Bind(configuration.GetSection(TalkOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<OutboxState>()
            .AddSingleton<TicketSeal>()
            .AddSingleton<Receipt>()
            .AddSingleton<FloodGate>();
    }
}
