using System.Text.RegularExpressions;
using IopSite.Web.Articles;

namespace IopSite.Web.Look;

/// <summary>The one stylesheet, with the operator's colors where there are any: built when first asked for, and again when they change.</summary>
internal sealed partial class Stylesheet(IWebHostEnvironment environment, LiveContent content)
{
    public const string Marking = "week", House = "house";

    private readonly string file = Read(environment, "site.css");
    private readonly BuiltStylesheet[] extra = [.. new[] { Marking, House }.Select(name => new BuiltStylesheet(name, SiteColors.Own, Small(Read(environment, $"{name}.css"))))];
    private volatile BuiltStylesheet? built;

    public BuiltStylesheet Built
    {
        get
        {
            var colors = content.Current.Profile.Colors;
            if (built is { } sheet && sheet.Colors == colors)
                return sheet;
            return built = new BuiltStylesheet("site", colors, Small(file) + (colors == SiteColors.Own ? "" : Changes(colors)));
        }
    }

    /// <summary>What the pages of the week planner load besides. It uses the colors of the one stylesheet.</summary>
    public BuiltStylesheet Extra(string name) => name == Marking ? extra[0] : extra[1];

    // Comments are for people who write it. Without them, a page and what it waits for fit in the first round trip (14 KB).
    private static string Small(string text) => Indent().Replace(Comment().Replace(text, ""), "\n").TrimStart();

    // On paper the drawings keep their own colors and the rest is black on white.
    private static string Changes(SiteColors colors) =>
        $$"""
        @media screen {
        :root { --dusk: {{colors.Dusk}}; --deep: {{colors.Deep}}; --lamp: {{colors.Lamp}}; --lamp-over: {{Contrast.Mix(colors.Lamp, "#ffffff", 0.3)}}; --wall: {{Contrast.Mix(colors.Wall, "#000000", 0.13)}}; }
        [fill="{{SiteColors.Own.Lamp}}"] { fill: {{colors.Lamp}}; }
        [fill="{{SiteColors.Own.Wall}}"] { fill: {{colors.Wall}}; }
        [fill="#5b4152"] { fill: {{Contrast.Mix(colors.Wall, "#000000", 0.2)}}; }
        }

        """;

    private static string Read(IWebHostEnvironment environment, string name)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(name).CreateReadStream());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\n\s+")]
    private static partial Regex Indent();
}
