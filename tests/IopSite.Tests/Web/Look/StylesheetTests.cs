using System.Text.RegularExpressions;

namespace IopSite.Tests.Web.Look;

public sealed partial class StylesheetTests(Site site)
{
    [Fact]
    public async Task The_colors_of_the_operator_are_in_the_one_stylesheet_of_every_page()
    {
        await using var own = new Site();
        Color(own, "#123524", "#ffe08a", "#7a3b3b");
        foreach (var path in new[] { "/", "/work", "/talk", "/crisis", "/faq", "/no-such-page" })
        {
            var address = Assert.Single(Stylesheets((await own.GetAsync(path)).Text));

            var sheet = await own.GetAsync(address);

            Assert.Equal("text/css; charset=utf-8", sheet.Header("Content-Type"));
            Assert.Equal("public, max-age=31536000, immutable", sheet.Header("Cache-Control"));
            Assert.Contains("--dusk: #123524; --deep: ", sheet.Text, StringComparison.Ordinal);
            Assert.Contains("[fill=\"#714f5f\"] { fill: #7a3b3b; }", sheet.Text, StringComparison.Ordinal);
            Assert.StartsWith((await own.GetAsync("/site.css")).Text, sheet.Text, StringComparison.Ordinal);
            Assert.Equal(sheet.Text, (await own.GetAsync(address, ("Accept-Encoding", "br"))).Text);
        }
    }

    [Fact]
    public async Task Changed_colors_have_an_address_of_their_own_and_an_old_page_gets_the_new_ones_for_once()
    {
        await using var own = new Site();
        Color(own, "#123524", "#ffe08a", "#7a3b3b");
        var before = Assert.Single(Stylesheets((await own.GetAsync("/work")).Text));

        Color(own, "#321f50", "#ffe08a", "#7a3b3b");
        own.Live.Reload();

        Assert.NotEqual(before, Assert.Single(Stylesheets((await own.GetAsync("/work")).Text)));
        var old = await own.GetAsync(before);
        Assert.Equal("no-cache", old.Header("Cache-Control"));
        Assert.Contains("--dusk: #321f50;", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_colors_the_stylesheet_is_the_file()
    {
        Assert.Matches("^/site\\.[a-z0-9]+\\.css$", Assert.Single(Stylesheets((await site.GetAsync("/work")).Text)));
        Assert.Equal(404, (await site.GetAsync("/site-0123456789.css")).Status);
    }

    [Fact]
    public async Task A_logo_takes_the_place_of_the_window_beside_the_name()
    {
        await using var own = new Site();
        own.Write("images/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8H0z\"/></svg>");
        own.Write("site.yaml", own.Read("site.yaml") + "\nlogo: \"/images/logo.svg\"\n");

        var page = (await own.GetAsync("/work")).Text;

        Assert.Equal(2, LogoInPage().Count(page));
        Assert.DoesNotContain("class=\"mark\"", page, StringComparison.Ordinal);
        Assert.Equal(200, (await own.GetAsync("/images/logo.svg")).Status);
    }

    private static void Color(Site own, string dusk, string lamp, string wall) =>
        own.Write("site.yaml", OldColors().Replace(own.Read("site.yaml"), "") + $"\ncolors: {{ dusk: \"{dusk}\", lamp: \"{lamp}\", wall: \"{wall}\" }}\n");

    private static IEnumerable<string> Stylesheets(string html) => StylesheetLink().Matches(html).Select(link => link.Groups[1].Value);

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StylesheetLink();

    [GeneratedRegex("<img class=\"logo\" src=\"/images/logo.svg\" alt=\"\"")]
    private static partial Regex LogoInPage();

    [GeneratedRegex("^colors: .*$", RegexOptions.Multiline)]
    private static partial Regex OldColors();
}
