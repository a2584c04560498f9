using IopSite.Intake.Alarms;
using Microsoft.Data.Sqlite;

namespace IopSite.Intake.Store;

/// <summary>Reads the whole database once a start and then each week, to hear of damage before it is needed.</summary>
internal sealed class StoreWatch(IntakeStore store, AlarmDesk alarms, TimeProvider clock) : IWatch
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private DateTimeOffset nextAt = DateTimeOffset.MinValue;

    public async Task LookAsync()
    {
        var now = clock.GetUtcNow();
        if (now < nextAt)
            return;
        var isWhole = await IsWholeAsync();
        nextAt = now + Week;
        if (isWhole)
            await alarms.EndAsync(AlarmKind.StoreDamaged);
        else
            await alarms.RaiseAsync(AlarmKind.StoreDamaged);
    }

    private async Task<bool> IsWholeAsync()
    {
        try
        {
            return await store.IsWholeAsync();
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Corrupt or NotADatabase)
        {
            return false;
        }
    }
}
