using IopSite.Intake.Alarms;
using IopSite.Tests.Intake.Store;

namespace IopSite.Tests.Intake.Alarms;

public sealed class AlarmScheduleTests
{
    private static readonly DateTimeOffset Now = Samples.Now;
    private static readonly Incident Stuck = new(AlarmKind.MailStuck, 3, Now.AddMinutes(-16));

    [Fact]
    public void Says_at_once_that_something_begins_with_count_and_age() =>
        Assert.Equal(new(AlarmKind.MailStuck, AlarmState.Begins, 3, TimeSpan.FromMinutes(16)), Next(Stuck));

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, AlarmState.Lasts)]
    [InlineData(600, AlarmState.Lasts)]
    public void Says_each_hour_that_it_lasts(int minutes, object? expected) =>
        Assert.Equal((AlarmState?)expected, Next(Stuck with { SaidAt = Now.AddMinutes(-minutes) })?.State);

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, AlarmState.Over)]
    public void Says_that_it_is_over_once_it_stays_so(int minutes, object? expected) =>
        Assert.Equal(
            (AlarmState?)expected,
            Next(Stuck with { SaidAt = Now.AddHours(-2), CalmSince = Now.AddMinutes(-minutes) })?.State);

    [Fact]
    public void Forgets_in_silence_what_was_over_before_it_was_said()
    {
        var brief = Stuck with { CalmSince = Now.AddMinutes(-5) };

        Assert.Null(Next(brief));
        Assert.True(AlarmSchedule.IsForgotten(brief, Now, 1));
        Assert.False(AlarmSchedule.IsForgotten(brief with { SaidAt = Now }, Now, 1));
    }

    [Theory]
    [InlineData(AlarmKind.MailLate, 100_000, false)]
    [InlineData(AlarmKind.SealCertificateExpires, 1439, false)]
    [InlineData(AlarmKind.SealCertificateExpires, 1440, true)]
    [InlineData(AlarmKind.SealCertificateExpired, 60, true)]
    [InlineData(AlarmKind.NotTakenOn, 1439, false)]
    [InlineData(AlarmKind.NotTakenOn, 1440, true)]
    public void Each_kind_has_its_pace(object kind, int minutes, bool isSaid) =>
        Assert.Equal(isSaid, Next(new((AlarmKind)kind, 1, Now) { SaidAt = Now.AddMinutes(-minutes) }) is not null);

    [Fact]
    public void Counts_events_until_an_hour_has_passed_and_tells_of_no_end()
    {
        var closed = new Incident(AlarmKind.ClosedByItself, 2, Now);

        Assert.Equal(AlarmState.Begins, Next(closed)?.State);
        Assert.Null(Next(closed with { SaidAt = Now.AddMinutes(-59) }));
        Assert.Equal(AlarmState.Begins, Next(closed with { SaidAt = Now.AddMinutes(-60) })?.State);
        Assert.Null(Next(closed with { Count = 0, SaidAt = Now.AddMinutes(-60) }));
        Assert.True(AlarmSchedule.IsForgotten(closed with { Count = 0, SaidAt = Now.AddMinutes(-60) }, Now, 1));
        Assert.False(AlarmSchedule.IsForgotten(closed, Now, 1));
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(2, 30)]
    [InlineData(5, 240)]
    [InlineData(6, 300)]
    [InlineData(500, 300)]
    public void Tries_again_when_no_route_took_it(int tries, int seconds)
    {
        var failed = Stuck with { Tries = tries, TriedAt = Now.AddSeconds(-seconds) };

        Assert.NotNull(Next(failed));
        Assert.Null(Next(failed with { TriedAt = Now.AddSeconds(1 - seconds) }));
    }

    [Fact]
    public void A_rehearsal_waits_a_fraction() =>
        Assert.NotNull(AlarmSchedule.Next(Stuck with { SaidAt = Now.AddSeconds(-36) }, Now, 0.01));

    private static Alarm? Next(Incident incident) => AlarmSchedule.Next(incident, Now, 1);
}
