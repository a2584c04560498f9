using IopSite.Intake.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IopSite.Intake.Alarms;

/// <summary>Whether the database takes requests. Anybody may ask, so this tells of the last look and makes none.</summary>
internal sealed class StoreHealth(OutboxState state, TimeProvider clock) : IHealthCheck
{
    // Nobody looks any more: then nobody knows.
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.StoreWorks && clock.GetUtcNow() - state.SeenAt < Stale
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database takes no requests, or nobody has looked for two minutes."));
}
