using IopSite.Intake;
using IopSite.Web.Profile;
using IopSite.Web.Shared;

namespace IopSite.Tests.Web.Profile;

/// <summary>A kept page is shown until <see cref="OpeningHours.NextChange"/>: its sentence must hold all that time.</summary>
public sealed class HoursNextChangeTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    // Ordinary days, nights that span both changes of the clock, a break at noon, all hours.
    private static readonly OpenRange[][] Days =
    [
        [new(new(8, 0), new(18, 0))],
        [new(new(0, 0), new(1, 20)), new(new(2, 15), new(2, 50)), new(new(22, 0), new(0, 0))],
        [new(new(8, 0), new(12, 0)), new(new(13, 30), new(18, 0))],
        [new(new(0, 0), new(0, 0))],
    ];

    [Theory]
    [InlineData("America/New_York", "2026-10-30")]
    [InlineData("America/New_York", "2027-03-12")]
    [InlineData("America/Los_Angeles", "2026-10-30")]
    [InlineData("America/Phoenix", "2027-03-12")]
    [InlineData("Pacific/Honolulu", "2026-12-30")]
    [InlineData("America/Puerto_Rico", "2027-02-26")]
    // Set by half an hour only, and at midnight.
    [InlineData("Australia/Lord_Howe", "2027-04-02")]
    [InlineData("America/Havana", "2026-10-30")]
    public void The_sentence_holds_until_then(string zone, string from)
    {
        using var _ = new InLanguage("en");
        var start = new DateTimeOffset(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var day in Days)
        {
            var hours = new OpeningHours(
                TimeZoneInfo.FindSystemTimeZoneById(zone),
                Enum.GetValues<DayOfWeek>().ToDictionary(name => name, _ => (IReadOnlyList<OpenRange>)day),
                new HashSet<DateOnly> { DateOnly.FromDateTime(start.DateTime).AddDays(1) });
            var (change, sentence) = (start, "");
            for (var now = start; now < start.AddDays(4); now += Step)
            {
                if (now >= change)
                    (change, sentence) = (hours.NextChange(now), HoursInWords.Now(hours, now));
                Assert.True(change > now, $"{now:O}");
                Assert.True(sentence == HoursInWords.Now(hours, now), $"{now:O}: '{sentence}' was to hold until {change:O}, but it is '{HoursInWords.Now(hours, now)}'");
            }
        }
    }
}
