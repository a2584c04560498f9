using IopSite.Intake.TakeOn;
using IopSite.Tests.Intake.Talk;

namespace IopSite.Tests.Intake.TakeOn;

public sealed class TakeOnClockTests
{
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    // A Tuesday, 10 am in New York; open until 6 pm.
    private static readonly DateTimeOffset Received = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(29, 0, null, false, false)]
    [InlineData(30, 0, 1, true, false)]
    [InlineData(59, 1, null, false, false)]
    [InlineData(60, 1, 2, false, true)]
    [InlineData(89, 2, null, false, false)]
    [InlineData(90, 2, 3, false, false)]
    [InlineData(91, 3, null, false, false)]
    // After a time in which the site was away
    [InlineData(200, 0, 3, true, true)]
    [InlineData(70, 0, 2, true, true)]
    [InlineData(200, 1, 3, false, true)]
    public void Reminds_then_escalates_then_alarms(int minutes, int level, int? next, bool staff, bool escalation)
    {
        var step = Next(minutes, level, hasEscalation: true);

        Assert.Equal(next, step?.Level);
        Assert.Equal(staff, step?.Staff ?? false);
        Assert.Equal(escalation, step?.Escalation ?? false);
    }

    [Theory]
    [InlineData(30, 0, 1, true)]
    [InlineData(60, 1, 2, false)]
    [InlineData(90, 2, null, false)]
    public void Alarms_where_there_is_nobody_to_escalate_to(int minutes, int level, int? next, bool staff)
    {
        var step = Next(minutes, level, hasEscalation: false);

        Assert.Equal(next, step?.Level);
        Assert.Equal(staff, step?.Staff ?? false);
        Assert.False(step?.Escalation ?? false);
    }

    [Theory]
    [InlineData("2026-11-25T16:29:00Z", false)]
    [InlineData("2026-11-25T16:30:00Z", true)]
    [InlineData("2026-11-28T16:30:00Z", false)]
    [InlineData("2026-11-30T12:59:00Z", false)]
    [InlineData("2026-11-30T13:01:00Z", true)]
    public void Comes_back_each_day_on_which_somebody_is_there(string now, bool again)
    {
        var step = TakeOnClock.Next(
            new("id", "K7QF-9XRT", Received, Level: 3, Reminders: 2, Received.AddMinutes(90)), TalkHost.Clinic.Hours, Half, true, DateTimeOffset.Parse(now, null));

        Assert.Equal(again, step is not null);
        if (step is not null)
            Assert.Equal((true, true, 3), (step.Staff, step.Escalation, step.Level));
    }

    private static TakeOnStep? Next(int minutes, int level, bool hasEscalation) => TakeOnClock.Next(
        new("id", "K7QF-9XRT", Received, level, level, level == 0 ? null : Received), TalkHost.Clinic.Hours, Half, hasEscalation, Received.AddMinutes(minutes));
}
