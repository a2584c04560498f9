using IopSite.Web.Planner;
using IopSite.Web.Profile;

namespace IopSite.Tests.Web.Planner;

/// <summary>A week as a test draws it: a line for each part of the day, from Monday to Sunday. W is work, S sleep, C children; both at once are small: w is work and children, s sleep and children.</summary>
internal static class DrawnWeek
{
    /// <summary>The groups of the sample clinic.</summary>
    public static readonly IReadOnlyList<Session> Sessions =
    [
        new("Day", Online: false, [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new(9, 30), new(12, 30)),
        new("Evening", Online: false, [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new(17, 30), new(20, 30)),
        new("Online", Online: true, [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new(18, 0), new(21, 0)),
    ];

    public static MarkedWeek Read(string drawing, int trip = 0, int commute = 0)
    {
        var rows = drawing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line[0] != "Mon").ToList();
        Assert.Equal(Cell.Parts.Select(part => part.ToString()), rows.Select(row => row[0]));
        return new()
        {
            Work = Cells("Ww"),
            Sleep = Cells("Ss"),
            Children = Cells("Cws"),
            Trip = trip,
            Commute = commute,
        };

        HashSet<Cell> Cells(string letters) =>
            [.. Cell.All.Where(cell => letters.Contains(rows[(int)cell.Part][1 + ((int)cell.Day + 6) % 7], StringComparison.Ordinal))];
    }
}
