using System.Globalization;

namespace IopSite.Web.Look;

/// <summary>How well one color stands out from another, by WCAG 2.2 ("contrast ratio" and "relative luminance").</summary>
internal static class Contrast
{
    /// <param name="one">As <c>#rrggbb</c>, and so is <paramref name="other"/>.</param>
    /// <returns>From 1 (the same) to 21 (black on white).</returns>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary><paramref name="color"/> with a share (0 to 1) of <paramref name="other"/> in it.</summary>
    public static string Mix(string color, string other, double share) =>
        "#" + string.Concat(Channels(color).Zip(Channels(other), (from, to) =>
            ((int)Math.Round(from + (to - from) * share)).ToString("x2", CultureInfo.InvariantCulture)));

    private static double Luminance(string color)
    {
        var linear = Channels(color).Select(channel => channel / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static int[] Channels(string color) =>
        [.. Enumerable.Range(0, 3).Select(channel => int.Parse(color.AsSpan(1 + 2 * channel, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
