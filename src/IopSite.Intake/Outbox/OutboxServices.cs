using IopSite.Intake.Alarms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<OutboxOptions>(configuration, OutboxOptions.Section);
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<WorkerGuard>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<RowCheck>();
        services.AddSingleton<RefusalNotice>();
        services.AddSingleton<RequestBook>();
        services.AddSingleton<RequestFile>();
        services.AddSingleton<RequestCommands>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddSingleton<RetentionRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionRounds>());
        services.AddSingleton<IWatch, OutboxWatch>();
        services.AddSingleton<IWatch, RetentionWatch>();
        return services;
    }
}
