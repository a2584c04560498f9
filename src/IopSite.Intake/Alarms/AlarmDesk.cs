using IopSite.Intake.Outbox;

namespace IopSite.Intake.Alarms;

/// <summary>
/// Where the parts of intake say what is wrong, as often as they like: the desk says each thing to people once,
/// then at a slow pace while it lasts, and tells when it is over. Never throws, and never waits for an alarm to be sent.
/// </summary>
internal sealed class AlarmDesk(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AlarmKind, Incident> incidents = [];
    private readonly OutboxSignal signal = new();

    public IReadOnlyList<Incident> Open
    {
        get
        {
            lock (gate)
                return [.. incidents.Values];
        }
    }

    /// <summary>It is wrong now. Call it again while it lasts, with the numbers of then, and <see cref="EndAsync"/> when it is not.</summary>
    /// <param name="count">How many are concerned: requests, mails, certificates.</param>
    /// <param name="oldest">The age of the oldest of them; without it, the age of the incident is told.</param>
    public Task RaiseAsync(AlarmKind kind, int count = 1, TimeSpan? oldest = null)
    {
        Raise(kind, count, oldest);
        return Task.CompletedTask;
    }

    /// <summary>It is not wrong now. May be called when it never was.</summary>
    public Task EndAsync(AlarmKind kind)
    {
        End(kind);
        return Task.CompletedTask;
    }

    /// <summary>The same without a write to disk, for where the store is what fails or somebody waits.</summary>
    public void Raise(AlarmKind kind, int count = 1, TimeSpan? oldest = null)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var known = incidents.GetValueOrDefault(kind);
            var since = oldest is { } age ? now - age : known?.Since ?? now;
            incidents[kind] = (known ?? new Incident(kind, 0, since)) with
            {
                Count = AlarmKinds.IsEvent(kind) ? (known?.Count ?? 0) + count : count,
                Since = since,
                CalmSince = null,
            };
        }
        signal.Ring();
    }

    private void End(AlarmKind kind)
    {
        lock (gate)
            if (incidents.GetValueOrDefault(kind) is { CalmSince: null } known && !AlarmKinds.IsEvent(kind))
                incidents[kind] = known with { CalmSince = clock.GetUtcNow() };
    }
}
