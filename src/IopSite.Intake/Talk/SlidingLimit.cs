namespace IopSite.Intake.Talk;

/// <summary>
/// So many in so long, for each key. The framework's sliding window reads its own clock and has no ceiling on keys;
/// this one takes the moment it is asked about, and at the ceiling lets new keys pass rather than refuse people.
/// </summary>
internal sealed class SlidingLimit(int most, TimeSpan window, int mostKeys)
{
    private readonly Dictionary<ulong, Queue<DateTimeOffset>> taken = [];
    private readonly Lock gate = new();

    /// <summary>Null and one more counted, or how long until there is room again.</summary>
    public TimeSpan? Take(ulong key, DateTimeOffset now)
    {
        lock (gate)
        {
            if (!taken.TryGetValue(key, out var times))
            {
                if (taken.Count >= mostKeys)
                    Forget(now);
                if (taken.Count >= mostKeys)
                    return null;
                taken[key] = times = new Queue<DateTimeOffset>();
            }
            while (times.TryPeek(out var oldest) && oldest + window <= now)
                times.Dequeue();
            if (times.Count >= most)
                return times.Peek() + window - now;
            times.Enqueue(now);
            return null;
        }
    }

    /// <summary>Whether the key was counted within the window.</summary>
    public bool Has(ulong key, DateTimeOffset now)
    {
        lock (gate)
            return taken.TryGetValue(key, out var times) && times.Any(time => time + window > now);
    }

    public void Clear()
    {
        lock (gate)
            taken.Clear();
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, times) in taken)
            if (times.All(time => time + window <= now))
                taken.Remove(key);
    }
}
