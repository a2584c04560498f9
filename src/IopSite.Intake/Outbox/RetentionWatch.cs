using IopSite.Intake.Alarms;

namespace IopSite.Intake.Outbox;

/// <summary>Whether what has had its time is deleted. A promise to visitors, so its failure is not only for the log.</summary>
internal sealed class RetentionWatch(RetentionRounds rounds, AlarmDesk alarms, TimeProvider clock) : IWatch
{
    // It runs each hour; a reader may be in the way once.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(3);

    public Task LookAsync()
    {
        var age = clock.GetUtcNow() - rounds.DoneAt;
        return age > Patience ? alarms.RaiseAsync(AlarmKind.RetentionLate, 1, age) : alarms.EndAsync(AlarmKind.RetentionLate);
    }
}
