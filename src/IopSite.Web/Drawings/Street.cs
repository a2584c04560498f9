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
    /// <summary>Where the windows stand in the drawing, and how far apart.</summary>
    public const int Left = 1391, Top = 162, Column = 63, Floor = 88;

    // Plants, books, blinds, curtains and a cat, so that no row of windows looks like an institution.
    private static readonly string[][] Dark =
    [
        ["w", "p", "k", "b", "c", "w", "b"],
        ["c", "w", "b", "v", "p", "w", "t"],
        ["b", "v", "c", "p", "k", "c", "w"],
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
        return Drawing.Svg("street")
            .Replace("{letters}", Letters(), StringComparison.Ordinal)
            .Replace("{windows}", windows.ToString(), StringComparison.Ordinal);
    }

    // Above each column its day, in the language of the page.
    private static string Letters() => string.Concat(Enumerable.Range(0, 7).Select(column =>
    {
        var letter = char.ToUpper(CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(Day(column))[0], CultureInfo.CurrentCulture);
        return string.Create(CultureInfo.InvariantCulture, $"<text x=\"{Left + column * Column + 20}\" y=\"150\">{letter}</text>");
    }));

    private static DayOfWeek Day(int column) => (DayOfWeek)((column + 1) % 7);

    private static bool IsLit(Session? session, int floor, int column) =>
        session is not null && session.Days.Contains(Day(column)) && floor == (session.From.Hour < 12 ? 0 : session.From.Hour < 17 ? 1 : 2);
}
