using IopSite.Intake.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IopSite.Intake.Alarms;

/// <summary>Whether requests reach the staff. One recipient of several that gets none is not the end of it.</summary>
internal sealed class DeliveryHealth(OutboxState state, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(
            state.IsDown(now) ? HealthCheckResult.Unhealthy("Requests reach nobody.")
            : state.IsLate(now) ? HealthCheckResult.Degraded("Requests arrive late.")
            : HealthCheckResult.Healthy());
    }
}
