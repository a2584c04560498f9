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
            Assert.Contains("--wall: #6a3333; ", sheet.Text, StringComparison.Ordinal);
            Assert.Contains("[fill=\"#714f5f\"] { fill: #7a3b3b; }", sheet.Text, StringComparison.Ordinal);
            Assert.StartsWith(await SheetOf(site), sheet.Text, StringComparison.Ordinal);
            foreach (var encoding in new[] { "br", "gzip" })
            {
                var small = await own.GetAsync(address, ("Accept-Encoding", encoding));
                Assert.Equal((encoding, sheet.Text), (small.Header("Content-Encoding"), small.Text));
            }
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
    public async Task Without_colors_the_stylesheet_is_the_file_but_for_its_comments()
    {
        var sheet = await SheetOf(site);

        Assert.DoesNotContain("/*", sheet, StringComparison.Ordinal);
        Assert.Equal(Rules((await site.GetAsync("/site.css")).Text), Rules(sheet));
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

    private static async Task<string> SheetOf(Site of) =>
        (await of.GetAsync(Assert.Single(Stylesheets((await of.GetAsync("/work")).Text)))).Text;

    private static string Rules(string css) => Spaces().Replace(Comments().Replace(css, ""), "");

    private static IEnumerable<string> Stylesheets(string html) => StylesheetLink().Matches(html).Select(link => link.Groups[1].Value);

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StylesheetLink();

    [GeneratedRegex("<img class=\"logo\" src=\"/images/logo.svg\" alt=\"\"")]
    private static partial Regex LogoInPage();

    [GeneratedRegex(@"/\*[^*]*\*/")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex("^colors: .*$", RegexOptions.Multiline)]
    private static partial Regex OldColors();
}
