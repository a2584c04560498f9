using IopSite.Intake.Outbox;
using IopSite.Intake.Store;

namespace IopSite.Intake.Alarms;

/// <summary>
/// Where the parts of intake say what is wrong, as often as they like: people are told of each thing once, then at a
/// slow pace while it lasts, and when it is over. Sites on one database share what they know, and one of them speaks.
/// Never throws, and never waits for an alarm to be sent.
/// </summary>
internal sealed class AlarmDesk(IncidentFile file, IntakeStore store, TimeProvider clock) : IDisposable
{
    // Longer than any route may take, and than the clocks of two sites differ.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Deference = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly OutboxSignal signal = new();
    private readonly List<IncidentChange> unkept = [];
    private Dictionary<AlarmKind, Incident> incidents = [];
    private volatile bool isAlone;

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

    /// <summary>Keeps what changed here, and learns what changed elsewhere: at the start, what was said before it.</summary>
    public async Task SyncAsync()
    {
        await turn.WaitAsync();
        try
        {
            List<IncidentChange> changes;
            lock (gate)
            {
                changes = [.. unkept];
                unkept.Clear();
            }
            var kept = await file.ChangeAsync(changes);
            isAlone = kept is null;
            lock (gate)
            {
                if (kept is null)
                {
                    unkept.InsertRange(0, changes);
                    return;
                }
                foreach (var change in unkept)
                    change.In(kept);
                incidents = kept;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>It is wrong now. Call it again while it lasts, with the numbers of then, and <see cref="EndAsync"/> when it is not.</summary>
    /// <param name="count">How many are concerned: requests, mails, certificates.</param>
    /// <param name="oldest">The age of the oldest of them; without it, the age of the incident is told.</param>
    public async Task RaiseAsync(AlarmKind kind, int count = 1, TimeSpan? oldest = null)
    {
        if (Raise(kind, count, oldest))
            await SyncAsync();
    }

    /// <summary>It is not wrong now. May be called when it never was.</summary>
    public async Task EndAsync(AlarmKind kind)
    {
        if (AlarmKinds.IsEvent(kind) || Known(kind) is not { CalmSince: null })
            return;
        var now = clock.GetUtcNow();
        Change(new(kind, known => known is { CalmSince: null } ? known with { CalmSince = now } : known));
        await SyncAsync();
    }

    /// <summary>As <see cref="RaiseAsync"/>, but in memory only: for where the store is what fails, or a visitor waits.</summary>
    /// <returns>Whether it is worth keeping at once.</returns>
    public bool Raise(AlarmKind kind, int count = 1, TimeSpan? oldest = null)
    {
        var now = clock.GetUtcNow();
        var isEvent = AlarmKinds.IsEvent(kind);
        var isNew = isEvent || Known(kind) is not { CalmSince: null };
        lock (gate)
        {
            var change = Raised(kind, count, now - oldest, now);
            change.In(incidents);
            // A long outage is told of again and again, and is one line here.
            if (unkept.FindLast(earlier => earlier.Kind == kind) is { Raises: > 0 } earlier)
            {
                unkept.Remove(earlier);
                change = Raised(kind, isEvent ? earlier.Raises + count : count, now - oldest, now);
            }
            unkept.Add(change);
        }
        if (isNew)
            signal.Ring();
        return isNew;
    }

    /// <summary>For what anybody can cause as often as they like: nothing happens while it is known.</summary>
    public void RaiseOnce(AlarmKind kind)
    {
        if (Known(kind) is null)
            Raise(kind);
    }

    /// <summary>There may be something to say: look now, and not at the next turn.</summary>
    public void Ring() => signal.Ring();

    /// <summary>Whether it is this site's to say an alarm that is due. Others leave it alone for as long as a try may take.</summary>
    public async Task<bool> ClaimAsync(AlarmKind kind, double factor)
    {
        var now = clock.GetUtcNow();
        // With the store away nobody can agree: the first site speaks, and the others once it has had its time.
        if (isAlone && !store.IsFirst && now - Known(kind)?.Since < Deference * factor)
            return false;
        var isOurs = false;
        Change(new(kind, known =>
        {
            isOurs = known is not null && AlarmSchedule.Next(known, now, factor) is not null;
            return known is not null && isOurs ? known with { Tries = known.Tries + 1, TriedAt = now + Claim } : known;
        }));
        await SyncAsync();
        return isOurs;
    }

    public Task SaidAsync(Alarm alarm)
    {
        var now = clock.GetUtcNow();
        Change(new(alarm.Kind, known => known is null || (alarm.State == AlarmState.Over && known.CalmSince is not null) ? null : known with
        {
            // What came in while this was being said is still to be said.
            Count = AlarmKinds.IsEvent(alarm.Kind) ? known.Count - alarm.Count : known.Count,
            // Come back while its end was being said: it begins anew.
            SaidAt = alarm.State == AlarmState.Over ? null : now,
            Tries = 0,
            TriedAt = null,
        }));
        return SyncAsync();
    }

    public Task NotSaidAsync(Alarm alarm)
    {
        var now = clock.GetUtcNow();
        Change(new(alarm.Kind, known => known is null ? null : known with { TriedAt = now }));
        return SyncAsync();
    }

    /// <summary>Nothing more is said of it: it is over for good, or another kind says more.</summary>
    public Task ForgetAsync(AlarmKind kind)
    {
        if (Known(kind) is null)
            return Task.CompletedTask;
        Change(new(kind, _ => null));
        return SyncAsync();
    }

    public void Dispose() => turn.Dispose();

    private static IncidentChange Raised(AlarmKind kind, int count, DateTimeOffset? oldest, DateTimeOffset now) => new(kind, known =>
    {
        var since = oldest ?? known?.Since ?? now;
        return (known ?? new Incident(kind, 0, since)) with
        {
            Count = AlarmKinds.IsEvent(kind) ? (known?.Count ?? 0) + count : count,
            Since = since,
            CalmSince = null,
        };
    }, count);

    private Incident? Known(AlarmKind kind)
    {
        lock (gate)
            return incidents.GetValueOrDefault(kind);
    }

    private void Change(IncidentChange change)
    {
        lock (gate)
        {
            unkept.Add(change);
            change.In(incidents);
        }
    }
}
