using IopSite.Intake.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IopSite.Intake.Alarms;

internal sealed class DispatcherHealth(OutboxDispatcher dispatcher, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(dispatcher.IsAlive(clock.GetUtcNow()) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The outbox does not work."));
}
