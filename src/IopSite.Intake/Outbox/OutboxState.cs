using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

/// <summary>
/// What the last look at store and outbox found. Whoever asks here waits for nothing and costs nothing:
/// health checks and the form are open to everybody.
/// </summary>
internal sealed class OutboxState(IOptions<OutboxOptions> options)
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(15);

    private readonly double factor = options.Value.WaitFactor;
    private volatile Look? last;

    /// <summary>When it was looked at last, or null before the first time.</summary>
    public DateTimeOffset? SeenAt => last?.At;

    public bool StoreWorks => last is { StoreWorks: true };

    public void Saw(DateTimeOffset now, WaitingMail waiting) => last = new(now, StoreWorks: true, waiting);

    /// <summary>What waited before still does.</summary>
    public void SawNoStore(DateTimeOffset now) => last = new(now, StoreWorks: false, last?.Waiting);

    public bool IsLate(DateTimeOffset now) => now - last?.Waiting?.Oldest > Late * factor;

    public bool IsStuck(DateTimeOffset now) => now - last?.Waiting?.Oldest > Stuck * factor;

    /// <summary>Requests reach nobody: visitors should call.</summary>
    public bool IsDown(DateTimeOffset now) => now - last?.Waiting?.Unreached > Stuck * factor;

    private sealed record Look(DateTimeOffset At, bool StoreWorks, WaitingMail? Waiting);
}
