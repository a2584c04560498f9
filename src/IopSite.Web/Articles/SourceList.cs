using IopSite.Web.Linting;
using IopSite.Web.Yaml;

namespace IopSite.Web.Articles;

/// <summary><c>lint/sources.yaml</c> → sources by key. Pure.</summary>
internal static class SourceList
{
    public static IReadOnlyDictionary<string, Source> Parse(string file, string text, ICollection<Finding> findings)
    {
        var sources = new Dictionary<string, Source>();
        if (YamlText.Read(file, text, 0, findings) is not { } list)
            return sources;
        foreach (var key in list.Keys)
            if (list.Map(key) is { } fields)
                sources[key] = Read(key, fields);
        return sources;
    }

    private static Source Read(string key, YamlFields fields)
    {
        var year = fields.Number("year", otherwise: 0);
        var source = new Source(
            key, fields.RequiredText("title"), fields.RequiredText("publisher"), year == 0 ? null : year, Url(fields), fields.RequiredDate("checked"),
            MayBeCited: !fields.Has("cite") || fields.Flag("cite"));
        fields.RefuseUnknown("status");
        return source;
    }

    private static Uri? Url(YamlFields fields)
    {
        if (fields.Text("url") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            return url;
        fields.Refuse("url", $"'url' must be an address, not '{text}'");
        return null;
    }
}
