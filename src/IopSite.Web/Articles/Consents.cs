using IopSite.Web.Linting;
using IopSite.Web.Yaml;

namespace IopSite.Web.Articles;

/// <summary>
/// Consent records of stories by real people: <c>consents/NAME.yaml</c> below the content folder, with <c>signed</c>, <c>where</c>,
/// <c>recheckBy</c> and, once it is taken back, <c>withdrawn</c>. The signed paper lies elsewhere.
/// </summary>
internal static class Consents
{
    /// <returns>Why a story must not be shown today, or null.</returns>
    public static string? Fault(string folder, string file, string? name, DateOnly today, ICollection<Finding> findings)
    {
        var path = Path.Combine(folder, "consents", $"{name}.yaml");
        if (string.IsNullOrEmpty(name) || Path.GetFileName(name) != name || !File.Exists(path))
            return $"there is no consent record consents/{name}.yaml";
        if (YamlText.Read($"{file}/consents/{name}.yaml", File.ReadAllText(path), 0, findings) is not { } fields)
            return "its consent record cannot be read";
        var (signed, recheckBy) = (fields.RequiredDate("signed"), fields.RequiredDate("recheckBy"));
        fields.RequiredText("where");
        var withdrawn = fields.Has("withdrawn");
        fields.RefuseUnknown("withdrawn");
        return withdrawn ? "its consent was withdrawn"
            : signed > today ? "its consent is not signed yet"
            : recheckBy < today ? $"its consent was to be checked again by {recheckBy:yyyy-MM-dd}"
            : null;
    }
}
