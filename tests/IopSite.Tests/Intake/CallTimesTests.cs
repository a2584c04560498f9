using IopSite.Intake;

namespace IopSite.Tests.Intake;

public sealed class CallTimesTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    // A week and more before the clocks change on 8 March.
    private static readonly DateTimeOffset Winter = new(2026, 2, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Says_hours_once_where_the_clocks_agree() => Assert.Equal(
        ["Good time: morning, 8 am to 11 am", "Good time: weekend"], Lines("America/New_York", Winter, TimeOfDay.Morning, TimeOfDay.Weekend));

    [Theory]
    [InlineData("America/Chicago", "9 am to 12 pm")]
    [InlineData("America/Los_Angeles", "11 am to 2 pm")]
    [InlineData("America/Puerto_Rico", "7 am to 10 am")]
    [InlineData("Asia/Kolkata", "9:30 pm (day before) to 12:30 am")]
    public void Says_their_time_first_and_then_ours(string zone, string ours) =>
        Assert.Equal($"Good time: morning, 8 am to 11 am = {ours} our time", Lines(zone, Winter, TimeOfDay.Morning)[0]);

    [Fact]
    public void Says_when_ours_is_the_next_day() => Assert.Equal(
        "Good time: evening, 5 pm to 8 pm = 10 pm to 1 am (next day) our time", Lines("Pacific/Honolulu", Winter, TimeOfDay.Evening)[0]);

    [Theory]
    [InlineData("2026-03-02T15:00:00Z", "10 am to 1 pm our time (from Mar 8: 11 am to 2 pm)")]
    [InlineData("2026-03-08T15:00:00Z", "11 am to 2 pm our time")]
    [InlineData("2026-10-30T15:00:00Z", "11 am to 2 pm our time (from Nov 1: 10 am to 1 pm)")]
    [InlineData("2026-11-01T15:00:00Z", "10 am to 1 pm our time")]
    public void Gives_both_times_when_the_clocks_change_before_the_call(string now, string ours) => Assert.Equal(
        $"Good time: morning, 8 am to 11 am = {ours}", Lines("America/Phoenix", DateTimeOffset.Parse(now, null), TimeOfDay.Morning)[0]);

    [Fact]
    public void Sees_that_clocks_which_agree_today_differ_tomorrow()
    {
        var lines = CallTimes.Lines(
            ContactBy.Phone, [TimeOfDay.Morning], "America/Phoenix", null, TimeZoneInfo.FindSystemTimeZoneById("America/Denver"), new(2026, 3, 7, 20, 0, 0, TimeSpan.Zero));

        Assert.Equal("Good time: morning, 8 am to 11 am = 8 am to 11 am our time (from Mar 8: 9 am to 12 pm)", lines[0]);
    }

    [Fact]
    public void Does_not_take_our_morning_for_theirs_when_they_named_no_time()
    {
        Assert.Equal(["Good times: none given. Call in the clinic's hours."], Lines("America/New_York", Winter));
        Assert.Equal(
            "Good times: none given. Call in the clinic's hours, and only at 8 am to 8 pm = 1 pm to 1 am (next day) our time.",
            Lines("Pacific/Honolulu", Winter)[0]);
    }

    [Fact]
    public void Tells_nobody_to_call_who_asked_for_a_mail_whatever_else_they_chose()
    {
        TimeOfDay[] all = Enum.GetValues<TimeOfDay>();
        foreach (var zone in new[] { "America/New_York", "America/Phoenix", "Pacific/Honolulu" })
            foreach (var never in new[] { null, "Sundays" })
                for (var chosen = 0; chosen < 1 << all.Length; chosen++)
                {
                    TimeOfDay[] times = [.. all.Where((_, index) => (chosen & (1 << index)) != 0)];
                    var text = string.Join('\n', CallTimes.Lines(ContactBy.Email, times, zone, never, NewYork, Winter));
                    Assert.DoesNotContain("call", text, StringComparison.OrdinalIgnoreCase);
                    Assert.Equal(never is not null, text.Contains("NEVER write: Sundays", StringComparison.Ordinal));
                }
    }

    [Fact]
    public void Says_whose_time_the_forbidden_ones_are()
    {
        Assert.Contains("NEVER call: Sundays (their time)", CallTimes.Lines(ContactBy.Phone, [], "America/Chicago", "Sundays", NewYork, Winter));
        Assert.Contains("NEVER call: Sundays", CallTimes.Lines(ContactBy.Phone, [], "America/New_York", "Sundays", NewYork, Winter));
    }

    private static IReadOnlyList<string> Lines(string zone, DateTimeOffset now, params TimeOfDay[] times) =>
        CallTimes.Lines(ContactBy.Phone, times, zone, null, NewYork, now);
}
