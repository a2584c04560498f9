using Microsoft.Data.Sqlite;

namespace IopSite.Intake.Store;

/// <summary>What a database or a disk may do to us, as against mistakes of our own.</summary>
internal static class StoreFault
{
    public static bool Is(Exception error) =>
        error.GetBaseException() is SqliteException or TimeoutException or IOException or UnauthorizedAccessException;
}
