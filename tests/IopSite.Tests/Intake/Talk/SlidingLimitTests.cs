using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class SlidingLimitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    [Fact]
    public void Says_how_long_to_wait_and_makes_room_as_time_passes()
    {
        var limit = new SlidingLimit(2, Window, 10);

        Assert.Null(limit.Take(1, Noon));
        Assert.Null(limit.Take(1, Noon.AddMinutes(4)));
        Assert.Equal(TimeSpan.FromMinutes(5), limit.Take(1, Noon.AddMinutes(5)));
        Assert.Null(limit.Take(1, Noon.AddMinutes(10)));
        Assert.Equal(TimeSpan.FromMinutes(4), limit.Take(1, Noon.AddMinutes(10)));
    }

    [Fact]
    public void Counts_each_key_by_itself()
    {
        var limit = new SlidingLimit(1, Window, 10);

        Assert.Null(limit.Take(1, Noon));
        Assert.Null(limit.Take(2, Noon));
        Assert.NotNull(limit.Take(1, Noon));
    }

    [Fact]
    public void Lets_new_keys_pass_when_it_is_full_and_forgets_old_ones_first()
    {
        var limit = new SlidingLimit(1, Window, 1);

        Assert.Null(limit.Take(1, Noon));
        Assert.Null(limit.Take(2, Noon));
        Assert.Null(limit.Take(2, Noon));
        Assert.Null(limit.Take(3, Noon + Window));
        Assert.NotNull(limit.Take(3, Noon + Window));
    }
}
