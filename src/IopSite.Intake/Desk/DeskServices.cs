using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Intake.Desk;

internal static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services.AddSingleton<DeskBook>();
}
