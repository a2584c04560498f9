using IopSite.Intake.Mail;
using IopSite.Intake.Outbox;

namespace IopSite.Tests.Intake.Outbox;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 5)]
    [InlineData(5, 10)]
    [InlineData(6, 15)]
    [InlineData(7, 15)]
    [InlineData(int.MaxValue, 15)]
    public void Waits_longer_up_to_a_quarter_of_an_hour_and_never_stops(int attempts, double minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetrySchedule.Wait(FailureClass.Later, attempts, chance: 0.5));
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetrySchedule.Wait(FailureClass.RouteBroken, attempts, chance: 0.5));
    }

    [Fact]
    public void Spreads_the_mails_of_a_long_outage()
    {
        Assert.Equal(TimeSpan.FromMinutes(12), RetrySchedule.Wait(FailureClass.Later, 7, chance: 0));
        Assert.Equal(TimeSpan.FromMinutes(18), RetrySchedule.Wait(FailureClass.Later, 7, chance: 1));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 10)]
    public void Keeps_its_distance_when_a_mail_may_have_arrived(int attempts, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetrySchedule.Wait(FailureClass.InDoubt, attempts, chance: 0.5));

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Tries_each_hour_what_is_refused_for_good(int attempts) =>
        Assert.Equal(TimeSpan.FromHours(1), RetrySchedule.Wait(FailureClass.Refused, attempts, chance: 0.5));
}
