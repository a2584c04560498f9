using System.Globalization;
using System.Text;
using IopSite.Web.Profile;

namespace IopSite.Web.Drawings;

/// <summary>
/// The house on the home page: seven columns are the days, three floors morning, afternoon and evening.
/// A lit window is a real session of the clinic; all others are the rest of a life.
/// </summary>
internal static class Street
{
    private const int Left = 1302, Top = 160, Column = 68, Floor = 80;

    // Plants, blinds, curtains and a cat, so that no row of windows looks like an institution.
    private static readonly string[][] Dark =
    [
        ["w", "wp", "w", "wb", "wc", "w", "wb"],
        ["wc", "w", "wb", "wb", "wp", "w", "wk"],
        ["w", "wb", "wc", "w", "wp", "wc", "w"],
    ];

    public static string Svg(Session? session)
    {
        var windows = new StringBuilder();
        var lit = 0;
        for (var floor = 0; floor < Dark.Length; floor++)
            for (var column = 0; column < Dark[floor].Length; column++)
            {
                // A group, a pair, one with a laptop: they differ, so that it reads as people and not as a graph.
                var symbol = IsLit(session, floor, column) ? $"l{lit++ % 3}" : Dark[floor][column];
                windows.Append(CultureInfo.InvariantCulture, $"<use href=\"#{symbol}\" x=\"{Left + column * Column}\" y=\"{Top + floor * Floor}\"/>");
            }
        return Drawing.Svg("street").Replace("{windows}", windows.ToString(), StringComparison.Ordinal);
    }

    private static bool IsLit(Session? session, int floor, int column) =>
        session is not null && session.Days.Contains((DayOfWeek)((column + 1) % 7)) && floor == (session.From.Hour < 12 ? 0 : session.From.Hour < 17 ? 1 : 2);
}
