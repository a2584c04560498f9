using IopSite.Intake.Alarms;

namespace IopSite.Intake.Store;

/// <summary>Asks once a start and then each week whether the database is damaged, to hear of it before it is needed.</summary>
internal sealed class StoreWatch(IntakeStore store, AlarmDesk alarms, TimeProvider clock) : IWatch
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private DateTimeOffset nextAt = DateTimeOffset.MinValue;

    public async Task LookAsync()
    {
        var now = clock.GetUtcNow();
        if (now < nextAt)
            return;
        var isWhole = await store.IsWholeAsync();
        nextAt = now + Week;
        if (isWhole)
            await alarms.EndAsync(AlarmKind.StoreDamaged);
        else
            await alarms.RaiseAsync(AlarmKind.StoreDamaged);
    }
}
