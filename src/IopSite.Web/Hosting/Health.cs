using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace IopSite.Web.Hosting;

/// <summary>For operators: <c>/health/live</c> says that the process answers, <c>/health/ready</c> that it can do its work.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
