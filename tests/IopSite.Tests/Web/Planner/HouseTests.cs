using IopSite.Web.Planner;
using IopSite.Web.Profile;

namespace IopSite.Tests.Web.Planner;

public sealed class HouseTests
{
    [Fact]
    public void Lit_windows_are_the_session_that_fits_and_no_others()
    {
        var floors = House.Floors(FittedWeek.Of(MarkedWeek.Empty, DrawnWeek.Sessions, "evening-on-site-1730"));

        Assert.Equal(
            [(DayOfWeek.Monday, DayPart.Evening), (DayOfWeek.Wednesday, DayPart.Evening), (DayOfWeek.Thursday, DayPart.Evening)],
            floors.SelectMany(floor => floor).Where(pane => pane.Lit is not null).Select(pane => (pane.Cell.Day, pane.Cell.Part)));
    }

    [Fact]
    public void A_session_that_goes_on_into_the_next_part_lights_both_and_begins_once()
    {
        var lit = House.Floors(FittedWeek.Of(MarkedWeek.Empty, DrawnWeek.Sessions)).SelectMany(floor => floor).Where(pane => pane.Lit is not null).ToList();

        Assert.Equal(6, lit.Count);
        Assert.Equal([(DayPart.Morning, true), (DayPart.Midday, false)], lit.Select(pane => (pane.Cell.Part, pane.Begins)).Distinct());
        Assert.Equal(
            ["9:30 am", "to 12:30 pm"],
            lit.Where(pane => pane.Cell.Day == DayOfWeek.Monday).Select(PaneInWords.Seen));
        Assert.Equal("Monday, morning: session 9:30 am to 12:30 pm", PaneInWords.Heard(lit[0]));
    }

    [Fact]
    public void A_group_that_clashes_is_not_drawn()
    {
        var all = new MarkedWeek { Work = Cell.All.ToHashSet() };

        Assert.All(House.Floors(FittedWeek.Of(all, DrawnWeek.Sessions)).SelectMany(floor => floor), pane => Assert.Null(pane.Lit));
    }

    [Fact]
    public void The_night_has_a_floor_only_when_something_is_in_it()
    {
        Assert.Equal(5, House.Floors(FittedWeek.Of(MarkedWeek.Empty, DrawnWeek.Sessions)).Count);
        var nights = new MarkedWeek { Work = new HashSet<Cell> { new(DayOfWeek.Sunday, DayPart.Night) } };
        Assert.Equal(6, House.Floors(FittedWeek.Of(nights, DrawnWeek.Sessions)).Count);
        var late = new Session("Late", Online: true, [DayOfWeek.Friday], new(21, 0), new(23, 0));
        Assert.Equal(6, House.Floors(FittedWeek.Of(MarkedWeek.Empty, [late])).Count);
    }

    [Fact]
    public void A_window_with_two_marks_says_both()
    {
        var cell = new Cell(DayOfWeek.Friday, DayPart.Afternoon);
        var week = new MarkedWeek { Work = new HashSet<Cell> { cell }, Children = new HashSet<Cell> { cell } };

        var pane = House.Floors(FittedWeek.Of(week, DrawnWeek.Sessions)).SelectMany(floor => floor).Single(pane => pane.Cell == cell);

        Assert.Equal(("work", "Work Kids", "Friday, afternoon: work, children"), (PaneInWords.Pattern(pane), PaneInWords.Seen(pane), PaneInWords.Heard(pane)));
    }
}
