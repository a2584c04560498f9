using System.Globalization;
using IopSite.Web.Linting;

namespace IopSite.Web.Look;

/// <summary>What <c>check</c> says of colors that cannot be read. It does not stop a start: the site is unpleasant, not broken.</summary>
internal static class ColorContrasts
{
    public static IEnumerable<Finding> Of(SiteColors colors, string file, int line) =>
        Pairs(colors)
            .Where(pair => Contrast.Ratio(pair.Front, pair.Ground) < pair.AtLeast)
            .Select(pair => Finding.Error(file, line, string.Create(CultureInfo.InvariantCulture,
                $"colors: {pair.What} has a contrast of {Math.Floor(Contrast.Ratio(pair.Front, pair.Ground) * 10) / 10:0.0} and needs {pair.AtLeast} (WCAG 2.2)")));

    // Text at 7, the level that the whole site keeps (1.4.6); what must be told apart at 3 (1.4.11).
    private static IEnumerable<(string What, string Front, string Ground, double AtLeast)> Pairs(SiteColors colors) =>
    [
        ("text on dusk", "#f8efe0", colors.Dusk, 7),
        ("small text on dusk", "#c9c6d8", colors.Dusk, 7),
        ("white on the button in dusk", "#ffffff", colors.Dusk, 7),
        ("text on the button in lamp", "#23263a", colors.Lamp, 7),
        ("lamp on dusk", colors.Lamp, colors.Dusk, 3),
        ("a lit window on the wall", colors.Lamp, colors.Wall, 3),
        ("a lit window beside a dark one", colors.Lamp, "#242947", 3),
        ("the letters of the days on the wall", "#ffffff", colors.Wall, 7),
    ];
}
