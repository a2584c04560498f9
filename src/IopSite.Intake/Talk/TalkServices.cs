using IopSite.Intake.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Intake.Talk;

internal static class TalkServices
{
    public static IServiceCollection AddTalk(this IServiceCollection services)
    {
        services.AddDataProtection();
        return services
            .AddSingleton<OutboxState>()
            .AddSingleton<TicketSeal>()
            .AddSingleton<Receipt>()
            .AddSingleton<FloodGate>();
    }
}
