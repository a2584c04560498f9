using System.Globalization;
using IopSite.Web.Look;

namespace IopSite.Tests.Web.Look;

public sealed class ColorContrastsTests
{
    [Fact]
    public void Our_own_colors_can_be_read() => Assert.Empty(ColorContrasts.Of(SiteColors.Own, "site.yaml", 1));

    // Two of these are given by WCAG itself: black on white is 21, and #767676 is the lightest grey that reaches 4.5 on white.
    [Theory]
    [InlineData("#000000", "#ffffff", "21.00")]
    [InlineData("#767676", "#ffffff", "4.54")]
    [InlineData("#ffc965", "#714f5f", "4.62")]
    [InlineData("#ffffff", "#ffffff", "1.00")]
    public void The_ratio_is_that_of_WCAG(string one, string other, string ratio)
    {
        Assert.Equal(ratio, Contrast.Ratio(one, other).ToString("0.00", CultureInfo.InvariantCulture));
        Assert.Equal(Contrast.Ratio(one, other), Contrast.Ratio(other, one));
    }

    [Theory]
    [InlineData("#5a6080", "#ffc965", "#714f5f", "text on dusk has a contrast of 5.3 and needs 7", "small text on dusk", "white on the button in dusk")]
    [InlineData("#2a3050", "#c8963c", "#714f5f", "text on the button in lamp has a contrast of 5.5 and needs 7", "a lit window on the wall has a contrast of 2.6 and needs 3")]
    [InlineData("#2a3050", "#ffc965", "#a8695c", "a lit window on the wall has a contrast of 2.8 and needs 3", "the letters of the days on the wall")]
    public void A_color_that_is_too_faint_is_a_fault_with_its_line(string dusk, string lamp, string wall, params string[] expected)
    {
        var findings = ColorContrasts.Of(new SiteColors(dusk, lamp, wall), "site.yaml", 7).Select(finding => finding.ToString()).ToList();

        Assert.Equal(expected.Length, findings.Count);
        foreach (var (sentence, finding) in expected.Zip(findings))
            Assert.StartsWith($"site.yaml:7: error: colors: {sentence}", finding, StringComparison.Ordinal);
    }
}
