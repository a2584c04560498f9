using System.Globalization;
using System.Xml.Linq;
using IopSite.Web.Drawings;
using IopSite.Web.Profile;

namespace IopSite.Tests.Web.Drawings;

public sealed class StreetTests
{
    [Theory]
    [InlineData(9, 0)]
    [InlineData(11, 0)]
    [InlineData(12, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 2)]
    public void The_lit_windows_are_the_days_and_the_time_of_day_of_the_session(int from, int floor)
    {
        var session = new Session("Evening", Online: false, [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Sunday], new(from, 0), new(from + 3, 0));

        Assert.Equal([(0, floor), (3, floor), (6, floor)], Lit(session));
    }

    [Fact]
    public void Without_a_session_no_window_is_lit() => Assert.Empty(Lit(null));

    [Fact]
    public void Each_window_shows_something_that_is_drawn()
    {
        var drawing = Drawn(null);
        var names = drawing.Descendants().Where(element => element.Name.LocalName == "symbol").Select(symbol => $"#{symbol.Attribute("id")?.Value}").ToHashSet();

        Assert.Equal(21, Windows(drawing).Count());
        Assert.All(Windows(drawing), window => Assert.Contains(window.Name, names));
    }

    private static IEnumerable<(int Column, int Floor)> Lit(Session? session) =>
        Windows(Drawn(session)).Where(window => window.Name.StartsWith("#l", StringComparison.Ordinal)).Select(window => (window.Column, window.Floor));

    private static XElement Drawn(Session? session) => XElement.Parse(Street.Svg(session));

    // The columns are days from Monday on, the floors morning, afternoon and evening.
    private static IEnumerable<(string Name, int Column, int Floor)> Windows(XElement drawing) =>
        drawing.Descendants().Where(element => element.Name.LocalName == "use" && element.Attribute("x") is not null && element.Attribute("y") is not null)
            .Select(use => (Name: use.Attribute("href")?.Value ?? "", X: Number(use, "x") - Street.Left, Y: Number(use, "y") - Street.Top))
            // Below the floors is the door, always dark.
            .Where(window => window.X % Street.Column == 0 && window.Y % Street.Floor == 0 && window.Y / Street.Floor < 3)
            .Select(window => (window.Name, window.X / Street.Column, window.Y / Street.Floor));

    private static int Number(XElement use, string name) => int.Parse(use.Attribute(name)?.Value ?? "", CultureInfo.InvariantCulture);
}
