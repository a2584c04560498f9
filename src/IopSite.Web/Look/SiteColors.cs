using System.Text.RegularExpressions;
using IopSite.Web.Yaml;

namespace IopSite.Web.Look;

/// <summary>The three colors that an operator may change, each as <c>#rrggbb</c>; all others stay with them.</summary>
/// <param name="Dusk">The ground of the top of the home page, of bands, and of the main button.</param>
/// <param name="Lamp">Somebody is there: lit windows, and the button on dusk.</param>
/// <param name="Wall">The walls of the houses.</param>
internal sealed partial record SiteColors(string Dusk, string Lamp, string Wall)
{
    public static readonly SiteColors Own = new("#2a3050", "#ffc965", "#714f5f");

    /// <summary>The crisis strip and the foot of the page.</summary>
    public string Deep => this == Own ? "#1e2340" : Contrast.Mix(Dusk, "#000000", 0.3);

    public static SiteColors Parse(YamlFields? fields)
    {
        if (fields is null)
            return Own;
        var colors = new SiteColors(Color(fields, "dusk", Own.Dusk), Color(fields, "lamp", Own.Lamp), Color(fields, "wall", Own.Wall));
        fields.RefuseUnknown();
        return colors;
    }

    private static string Color(YamlFields fields, string key, string own)
    {
        if (fields.Text(key)?.ToLowerInvariant() is not { } text)
            return own;
        if (Hex().IsMatch(text))
            return text;
        fields.Refuse(key, $"'{key}' must be a color such as \"{own}\" (in quotes), not '{text}'");
        return own;
    }

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Hex();
}
