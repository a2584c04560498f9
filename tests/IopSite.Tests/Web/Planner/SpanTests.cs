using IopSite.Web.Planner;

namespace IopSite.Tests.Web.Planner;

public sealed class SpanTests
{
    private static readonly Span Evening = Span.Of(DayOfWeek.Monday, new(17, 30), new(20, 30));

    [Fact]
    public void What_only_touches_takes_nothing() =>
        Assert.Equal(0, Evening.Wider(30).MinutesIn([Span.Of(new(DayOfWeek.Monday, DayPart.Afternoon)), Span.Of(new(DayOfWeek.Monday, DayPart.Night))]));

    [Fact]
    public void Minutes_that_lie_in_several_count_once() =>
        Assert.Equal(180, Evening.MinutesIn([Span.Of(new(DayOfWeek.Monday, DayPart.Evening)), Span.Of(new(DayOfWeek.Monday, DayPart.Afternoon)).Wider(120)]));

    [Fact]
    public void The_night_of_Sunday_is_the_morning_of_Monday_and_the_other_way_round()
    {
        Assert.Equal(30, Span.Of(DayOfWeek.Monday, new(5, 30), new(7, 0)).MinutesIn([Span.Of(new(DayOfWeek.Sunday, DayPart.Night))]));
        Assert.Equal(15, Span.Of(DayOfWeek.Sunday, new(22, 0), new(23, 45)).Wider(30).MinutesIn([Span.Of(DayOfWeek.Monday, new(0, 0), new(1, 0))]));
    }

    [Fact]
    public void The_parts_of_a_week_cover_every_minute_of_it_once()
    {
        var week = new Span(0, 7 * 24 * 60);

        Assert.Equal(week.To, week.MinutesIn(Cell.All.Select(Span.Of)));
        Assert.Equal(week.To, Cell.All.Select(Span.Of).Sum(span => span.To - span.From));
    }
}
