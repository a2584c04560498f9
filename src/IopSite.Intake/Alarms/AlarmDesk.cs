using IopSite.Intake.Outbox;

namespace IopSite.Intake.Alarms;

/// <summary>
/// Where the parts of intake say what is wrong, as often as they like: people are told of each thing once, then at a
/// slow pace while it lasts, and when it is over. Never throws, and never waits for an alarm to be sent.
/// </summary>
internal sealed class AlarmDesk(IncidentFile file, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AlarmKind, Incident> incidents = [];
    private readonly OutboxSignal signal = new();

    /// <summary>Ends when there may be something to say.</summary>
    public Task Rung => signal.Next;

    public IReadOnlyList<Incident> Open
    {
        get
        {
            lock (gate)
                return [.. incidents.Values];
        }
    }

    /// <summary>At start: what was said before is not said again at once.</summary>
    public async Task LoadAsync()
    {
        var kept = await file.LoadAsync();
        lock (gate)
            foreach (var incident in kept)
                incidents.TryAdd(incident.Kind, incident);
    }

    /// <summary>It is wrong now. Call it again while it lasts, with the numbers of then, and <see cref="EndAsync"/> when it is not.</summary>
    /// <param name="count">How many are concerned: requests, mails, certificates.</param>
    /// <param name="oldest">The age of the oldest of them; without it, the age of the incident is told.</param>
    public async Task RaiseAsync(AlarmKind kind, int count = 1, TimeSpan? oldest = null)
    {
        if (Raise(kind, count, oldest))
            await SaveAsync();
    }

    /// <summary>It is not wrong now. May be called when it never was.</summary>
    public async Task EndAsync(AlarmKind kind)
    {
        if (End(kind))
            await SaveAsync();
    }

    /// <summary>As <see cref="RaiseAsync"/>, but in memory only: for where the store is what fails, or a visitor waits.</summary>
    /// <returns>Whether it is worth keeping over a restart.</returns>
    public bool Raise(AlarmKind kind, int count = 1, TimeSpan? oldest = null)
    {
        var now = clock.GetUtcNow();
        bool isNew;
        lock (gate)
        {
            var known = incidents.GetValueOrDefault(kind);
            var since = oldest is { } age ? now - age : known?.Since ?? now;
            isNew = known is not { CalmSince: null } || AlarmKinds.IsEvent(kind);
            incidents[kind] = (known ?? new Incident(kind, 0, since)) with
            {
                Count = AlarmKinds.IsEvent(kind) ? (known?.Count ?? 0) + count : count,
                Since = since,
                CalmSince = null,
            };
        }
        if (isNew)
            signal.Ring();
        return isNew;
    }

    /// <summary>For what anybody can cause as often as they like: nothing happens while it is known.</summary>
    public void RaiseOnce(AlarmKind kind)
    {
        lock (gate)
            if (incidents.ContainsKey(kind))
                return;
        Raise(kind);
    }

    /// <summary>There may be something to say: look now, and not at the next turn.</summary>
    public void Ring() => signal.Ring();

    public Task SaidAsync(Alarm alarm)
    {
        var now = clock.GetUtcNow();
        Change(alarm.Kind, known => alarm.State == AlarmState.Over && known.CalmSince is not null ? null : known with
        {
            // What came in while this was being said is still to be said.
            Count = AlarmKinds.IsEvent(alarm.Kind) ? known.Count - alarm.Count : known.Count,
            // Come back while its end was being said: it begins anew.
            SaidAt = alarm.State == AlarmState.Over ? null : now,
            Tries = 0,
            TriedAt = null,
        });
        return SaveAsync();
    }

    public void NotSaid(Alarm alarm)
    {
        var now = clock.GetUtcNow();
        Change(alarm.Kind, known => known with { Tries = known.Tries + 1, TriedAt = now });
    }

    /// <summary>Nothing more is said of it: it is over for good, or another kind says more.</summary>
    public Task ForgetAsync(AlarmKind kind)
    {
        lock (gate)
            if (!incidents.Remove(kind))
                return Task.CompletedTask;
        return SaveAsync();
    }

    private bool End(AlarmKind kind)
    {
        lock (gate)
        {
            if (AlarmKinds.IsEvent(kind) || incidents.GetValueOrDefault(kind) is not { CalmSince: null } known)
                return false;
            incidents[kind] = known with { CalmSince = clock.GetUtcNow() };
            return true;
        }
    }

    private void Change(AlarmKind kind, Func<Incident, Incident?> change)
    {
        lock (gate)
            if (incidents.Remove(kind, out var known) && change(known) is { } changed)
                incidents[kind] = changed;
    }

    private Task SaveAsync() => file.SaveAsync(() => Open);
}
