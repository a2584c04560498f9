using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IopSite.Intake.Store;

/// <summary>Times as numbers: SQLite has no type for them that compares in order.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
