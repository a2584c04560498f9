using IopSite.Web.Planner;

namespace IopSite.Tests.Web.Planner;

/// <summary>Weeks worked out by hand. A trip goes before and after a session on site; the way home from work goes before one online.</summary>
public sealed class FittedWeekTests
{
    // She works three nights, sleeps after them, and brings two children to school on every weekday. Their father has them in the
    // evening, but on Thursday.
    private const string NightNurse =
        """
                  Mon Tue Wed Thu Fri Sat Sun
        Early      C   C   s   s   C   S   .
        Morning    .   .   S   S   .   S   .
        Midday     .   .   S   S   .   S   .
        Afternoon  C   C   C   C   C   .   .
        Evening    .   .   .   C   .   .   .
        Night      .   W   W   .   W   .   .
        """;

    // Open on Monday and Wednesday, close on Tuesday and Saturday.
    private const string Retail =
        """
                  Mon Tue Wed Thu Fri Sat Sun
        Early      W   .   W   .   .   .   .
        Morning    W   .   W   .   .   .   .
        Midday     W   W   W   .   .   W   .
        Afternoon  .   W   .   .   .   W   .
        Evening    .   W   .   .   .   W   .
        Night      .   .   .   .   .   .   .
        """;

    private const string NineToFive =
        """
                  Mon Tue Wed Thu Fri Sat Sun
        Early      .   .   .   .   .   .   .
        Morning    W   W   W   W   W   .   .
        Midday     W   W   W   W   W   .   .
        Afternoon  W   W   W   W   W   .   .
        Evening    .   .   .   .   .   .   .
        Night      .   .   .   .   .   .   .
        """;

    [Fact]
    public void A_night_nurse_with_two_children_hears_that_one_evening_of_care_makes_the_evening_group_fit()
    {
        var fitted = FittedWeek.Of(DrawnWeek.Read(NightNurse, trip: 30, commute: 30), DrawnWeek.Sessions);

        Assert.Equal(0, fitted.Fitting);
        Assert.Null(fitted.Shown);
        // On Wednesday she goes to work from the group: out at half past eight, there at nine.
        Assert.Equal(
            [
                "Evening: Thursday Children 240",
                "Day: Wednesday Sleep 240; Thursday Sleep 240",
                // Online she is at home until nine, and her way to work begins at half past eight.
                "Online: Tuesday Work 30 (way); Wednesday Work 30 (way); Thursday Children 180",
            ],
            fitted.Fits.Select(Told));
        Assert.Equal((9, 3), (fitted.Best?.Hours, fitted.Best?.TravelHours));
    }

    [Fact]
    public void The_same_nurse_in_a_week_in_which_somebody_has_the_children_on_Thursday_has_the_evening_group()
    {
        var week = DrawnWeek.Read(NightNurse, trip: 30, commute: 30);
        week = week with { Children = week.Children.Except([new Cell(DayOfWeek.Thursday, DayPart.Evening)]).ToHashSet() };

        var fitted = FittedWeek.Of(week, DrawnWeek.Sessions);

        Assert.Equal(("Evening", 1), (fitted.Shown?.Session.Track, fitted.Fitting));
    }

    [Fact]
    public void Rotating_retail_shifts_leave_the_evening_group_and_the_trip_to_it_is_counted()
    {
        var fitted = FittedWeek.Of(DrawnWeek.Read(Retail, trip: 45, commute: 20), DrawnWeek.Sessions);

        Assert.Equal("Evening", fitted.Shown?.Session.Track);
        Assert.Equal((9, 4.5), (fitted.Shown?.Hours, fitted.Shown?.TravelHours));
        Assert.Equal(
            [
                "Evening: ",
                "Online: Tuesday Work 180",
                // From a quarter to nine to a quarter past one: a quarter of an hour of it is the early shift.
                "Day: Monday Work 270; Wednesday Work 270",
            ],
            fitted.Fits.Select(Told));
    }

    [Theory]
    // At five o'clock there is half an hour to the evening group, and an hour until the online one.
    [InlineData(30, 60, 2, "Evening: ", "Online: ", "Day: Monday Work 240; Wednesday Work 240; Thursday Work 240")]
    [InlineData(45, 60, 1, "Online: ", "Evening: Monday Work 15 (way); Wednesday Work 15 (way); Thursday Work 15 (way)", "Day: Monday Work 255; Wednesday Work 255; Thursday Work 255")]
    [InlineData(30, 90, 1, "Evening: ", "Online: Tuesday Work 30 (way); Wednesday Work 30 (way); Thursday Work 30 (way)", "Day: Monday Work 240; Wednesday Work 240; Thursday Work 240")]
    public void Nine_to_five_with_a_commute_leaves_the_groups_that_can_be_reached_in_time(int trip, int commute, int fitting, params string[] told)
    {
        var fitted = FittedWeek.Of(DrawnWeek.Read(NineToFive, trip, commute), DrawnWeek.Sessions);

        Assert.Equal(fitting, fitted.Fitting);
        Assert.Equal(told, fitted.Fits.Select(Told));
    }

    [Fact]
    public void The_usual_weeks_are_those_that_were_drawn()
    {
        var drawn = DrawnWeek.Read(NineToFive);
        Assert.Equal(drawn.Work, UsualWeek.Fill(UsualWeek.NineToFive, MarkedWeek.Empty)?.Work);
        var school = UsualWeek.Fill(UsualWeek.SchoolRun, drawn);
        Assert.Equal(["Day", "Evening", "Online"], FittedWeek.Of(UsualWeek.Fill(UsualWeek.SchoolRun, MarkedWeek.Empty with { Trip = 30 }) ?? drawn, DrawnWeek.Sessions)
            .Fits.Where(fit => fit.Fits).Select(fit => fit.Session.Track));
        // One after the other, both hold.
        Assert.Equal(drawn.Work, school?.Work);
        Assert.Equal(["Evening", "Online"], Fitting(UsualWeek.Nights));
        Assert.Equal([], Fitting(UsualWeek.Rotating));

        static IEnumerable<string> Fitting(string usual) => FittedWeek.Of(UsualWeek.Fill(usual, MarkedWeek.Empty with { Trip = 30 }) ?? MarkedWeek.Empty, DrawnWeek.Sessions)
            .Fits.Where(fit => fit.Fits).Select(fit => fit.Session.Track);
    }

    [Fact]
    public void The_group_that_was_asked_for_is_drawn_when_it_fits_and_only_then()
    {
        var week = DrawnWeek.Read(NineToFive);

        Assert.Equal("Online", FittedWeek.Of(week, DrawnWeek.Sessions, "online-online-1800").Shown?.Session.Track);
        Assert.Equal("Evening", FittedWeek.Of(week, DrawnWeek.Sessions, "day-on-site-0930").Shown?.Session.Track);
        Assert.Equal("Evening", FittedWeek.Of(week, DrawnWeek.Sessions, "no-such-group").Shown?.Session.Track);
    }

    [Fact]
    public void A_clinic_that_lists_no_times_has_nothing_to_draw() => Assert.Null(FittedWeek.Of(DrawnWeek.Read(NineToFive), []).Best);

    private static string Told(Fit fit) =>
        $"{fit.Session.Track}: {string.Join("; ", fit.Clashes.Select(clash => $"{clash.Day} {clash.Mark} {clash.Minutes}{(clash.IsOnlyTheWay ? " (way)" : "")}"))}";
}
