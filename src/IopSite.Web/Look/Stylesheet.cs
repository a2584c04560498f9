using IopSite.Web.Articles;

namespace IopSite.Web.Look;

/// <summary>
/// The stylesheet with the operator's colors in place of ours, built once for each set of colors.
/// With our own colors the file is served as it is.
/// </summary>
internal sealed class Stylesheet(IWebHostEnvironment environment, LiveContent content)
{
    private readonly string own = Read(environment, "site.css");
    private volatile BuiltStylesheet? built;

    /// <summary>With the operator's colors; null with ours.</summary>
    public BuiltStylesheet? Built
    {
        get
        {
            var colors = content.Current.Profile.Colors;
            if (colors == SiteColors.Own)
                return null;
            if (built is { } sheet && sheet.Colors == colors)
                return sheet;
            return built = new BuiltStylesheet(colors, own + Changes(colors));
        }
    }

    // On paper the drawings keep their own colors and the rest is black on white.
    private static string Changes(SiteColors colors) =>
        $$"""

        /* 14. The operator's colors, from site.yaml. */
        @media screen {
          :root { --dusk: {{colors.Dusk}}; --deep: {{colors.Deep}}; --lamp: {{colors.Lamp}}; --lamp-over: {{Contrast.Mix(colors.Lamp, "#ffffff", 0.3)}}; }
          [fill="{{SiteColors.Own.Lamp}}"] { fill: {{colors.Lamp}}; }
          [fill="{{SiteColors.Own.Wall}}"] { fill: {{colors.Wall}}; }
          [fill="#5b4152"] { fill: {{Contrast.Mix(colors.Wall, "#000000", 0.2)}}; }
        }

        """;

    private static string Read(IWebHostEnvironment environment, string file)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream());
        return reader.ReadToEnd();
    }
}
