namespace IopSite.Web.Hosting;

/// <summary>When this process began to serve.</summary>
internal sealed class Started(TimeProvider clock)
{
    public DateTimeOffset At { get; } = clock.GetUtcNow();
}
