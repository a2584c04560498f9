namespace IopSite.Intake.TakeOn;

/// <summary>
/// When a request that nobody took on is brought up again. Pure. Level 1 reminds the staff, level 2 tells those who come
/// next, the last level is an alarm; from then on staff and those who come next hear of it on each day that has hours.
/// </summary>
internal static class TakeOnClock
{
    public static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>At which level the alarm is due: one earlier where there is nobody to come next.</summary>
    public static int AlarmLevel(bool hasEscalation) => hasEscalation ? 3 : 2;

    /// <summary>Null when nobody is to be told anything now.</summary>
    public static TakeOnStep? Next(OpenRequest request, OpeningHours hours, TimeSpan within, bool hasEscalation, DateTimeOffset now)
    {
        var waited = WorkingTime.Between(hours, request.ReceivedAt, now);
        var last = AlarmLevel(hasEscalation);
        var level = (int)Math.Min(last, waited / within);
        // Levels that were slept through, while the site was away, are made up for in one step.
        if (level > request.Level)
            return new(level, Staff: request.Level < 1, Escalation: hasEscalation && request.Level < 2 && level >= 2, waited);
        return request.Level >= last && IsNextDay(request, hours, now) ? new(request.Level, Staff: true, hasEscalation, waited) : null;
    }

    // Not in the night or on a Sunday of a closed clinic: such a reminder would lie under the mails of the next morning.
    private static bool IsNextDay(OpenRequest request, OpeningHours hours, DateTimeOffset now) =>
        request.RemindedAt is not { } before
        || (now - before >= Daily && WorkingTime.Between(hours, now - TimeSpan.FromMinutes(1), now) > TimeSpan.Zero);
}
