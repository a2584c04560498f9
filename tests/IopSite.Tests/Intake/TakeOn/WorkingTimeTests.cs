using IopSite.Intake;
using IopSite.Intake.TakeOn;

namespace IopSite.Tests.Intake.TakeOn;

public sealed class WorkingTimeTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    // Weekdays 8 to 12 and 13 to 18, closed on Thanksgiving.
    private static readonly OpeningHours Clinic = Hours([new(new(8, 0), new(12, 0)), new(new(13, 0), new(18, 0))], weekend: false);

    private static readonly OpeningHours Always = Hours([new(TimeOnly.MinValue, TimeOnly.MinValue)], weekend: true);

    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-23 09:30", 30)]
    [InlineData("2026-11-23 11:50", "2026-11-23 13:10", 20)]
    [InlineData("2026-11-23 12:10", "2026-11-23 12:50", 0)]
    [InlineData("2026-11-23 17:50", "2026-11-24 08:10", 20)]
    [InlineData("2026-11-23 02:00", "2026-11-23 08:00", 0)]
    [InlineData("2026-11-23 08:00", "2026-11-24 08:00", 540)]
    [InlineData("2026-11-20 17:50", "2026-11-23 08:10", 20)]
    [InlineData("2026-11-21 10:00", "2026-11-22 23:59", 0)]
    [InlineData("2026-11-25 17:50", "2026-11-27 08:10", 20)]
    [InlineData("2026-11-23 09:30", "2026-11-23 09:00", 0)]
    public void Counts_only_while_the_clinic_is_open(string from, string to, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), WorkingTime.Between(Clinic, Local(from), Local(to)));

    [Theory]
    [InlineData("2026-03-07 12:00", "2026-03-08 12:00", 23)]
    [InlineData("2026-10-31 12:00", "2026-11-01 12:00", 25)]
    [InlineData("2026-11-23 12:00", "2026-11-24 12:00", 24)]
    public void Counts_real_hours_on_the_days_when_the_clocks_change(string from, string to, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), WorkingTime.Between(Always, Local(from), Local(to)));

    [Fact]
    public void Counts_no_hours_that_a_day_does_not_have()
    {
        var night = Hours([new(new(2, 0), new(3, 0)), new(new(3, 0), new(4, 0))], weekend: true);

        Assert.Equal(TimeSpan.FromHours(1), WorkingTime.Between(night, Local("2026-03-08 00:00"), Local("2026-03-08 12:00")));
    }

    [Fact]
    public void Goes_on_over_midnight()
    {
        var late = Hours([new(TimeOnly.MinValue, new(2, 0)), new(new(20, 0), TimeOnly.MinValue)], weekend: true);

        Assert.Equal(TimeSpan.FromMinutes(20), WorkingTime.Between(late, Local("2026-11-23 23:50"), Local("2026-11-24 00:10")));
    }

    [Fact]
    public void Counts_every_minute_for_a_clinic_that_never_opens() => Assert.Equal(
        TimeSpan.FromHours(30), WorkingTime.Between(Hours([], weekend: true), Local("2026-11-23 12:00"), Local("2026-11-24 18:00")));

    [Fact]
    public void Adds_up_however_it_is_cut()
    {
        var from = Local("2026-10-28 07:07");
        foreach (var hours in new[] { Clinic, Always })
            for (var minutes = 0; minutes < 10_000; minutes += 137)
            {
                var cut = from.AddMinutes(minutes);
                var end = from.AddMinutes(10_000);
                Assert.Equal(
                    WorkingTime.Between(hours, from, end), WorkingTime.Between(hours, from, cut) + WorkingTime.Between(hours, cut, end));
            }
    }

    private static OpeningHours Hours(IReadOnlyList<OpenRange> ranges, bool weekend) => new(
        NewYork,
        Enum.GetValues<DayOfWeek>().Where(day => weekend || day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToDictionary(day => day, _ => ranges),
        new HashSet<DateOnly> { new(2026, 11, 26) });

    private static DateTimeOffset Local(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new(local, NewYork.GetUtcOffset(local));
    }
}
