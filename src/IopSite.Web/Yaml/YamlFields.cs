using System.Globalization;
using IopSite.Web.Linting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace IopSite.Web.Yaml;

/// <summary>
/// A map of YAML read key by key. A value that is missing or of the wrong kind becomes a finding with file and line,
/// and a harmless stand-in, so that one reading reports all faults together.
/// </summary>
internal sealed class YamlFields(string file, YamlMappingNode map, int linesBefore, ICollection<Finding> findings)
{
    private readonly HashSet<string> known = [];

    public string File => file;

    public IReadOnlyList<string> Keys => [.. map.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];

    public int Line(string? key = null) => LineOf(key is null ? map : KeyNode(key) ?? (YamlNode)map);

    /// <summary>The first line of a text; in a block (|) it is the one below its key.</summary>
    public int TextLine(string key) =>
        KeyNode(key) is { } node && map.Children[node] is YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } ? LineOf(node) + 1 : Line(key);

    public void Refuse(string? key, string message) => RefuseLine(Line(key), message);

    public void RefuseLine(int line, string message) => findings.Add(Finding.Error(file, line, message));

    public string RequiredText(string key)
    {
        var text = Text(key);
        if (!Has(key))
            Refuse(null, $"'{key}' is missing");
        else if (text is not null && string.IsNullOrWhiteSpace(text))
            Refuse(key, $"'{key}' is empty");
        return text ?? "";
    }

    public string? Text(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            default:
                Refuse(key, $"'{key}' must be a text");
                return null;
        }
    }

    public DateOnly RequiredDate(string key) => Date(key, RequiredText(key));

    public TimeOnly RequiredTime(string key)
    {
        var text = RequiredText(key);
        if (TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        if (text != "")
            Refuse(key, $"'{key}' must be a time such as 17:30, not '{text}'");
        return default;
    }

    public int Number(string key, int otherwise)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(key, $"'{key}' must be a whole number, not '{text}'");
        return otherwise;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false"))
            Refuse(key, $"'{key}' must be true or false, not '{text}'");
        return text == "true";
    }

    /// <summary>The texts of a list; empty when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => TextItem(key, item)).OfType<string>()];

    public IReadOnlyList<DateOnly> Dates(string key) => [.. Texts(key).Select(text => Date(key, text))];

    public IReadOnlyList<YamlFields> Maps(string key) => [.. Items(key).Select(item => MapItem(key, item)).OfType<YamlFields>()];

    public YamlFields? Map(string key)
    {
        var value = Value(key);
        if (value is null)
            return null;
        return MapItem(key, value);
    }

    public bool Has(string key) => KeyNode(key) is not null;

    /// <summary>Call last: every key that was not asked for is unknown.</summary>
    public void RefuseUnknown(params IEnumerable<string> alsoKnown)
    {
        known.UnionWith(alsoKnown);
        foreach (var key in Keys.Where(key => !known.Contains(key)))
            Refuse(key, $"'{key}' is not a known key; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }

    private YamlNode? Value(string key)
    {
        known.Add(key);
        return KeyNode(key) is { } node ? map.Children[node] : null;
    }

    private YamlScalarNode? KeyNode(string key) =>
        map.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(node => node.Value == key);

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Value(key))
        {
            case null:
            case YamlScalarNode { Value: "" }:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            default:
                Refuse(key, $"'{key}' must be a list");
                return [];
        }
    }

    private string? TextItem(string key, YamlNode item)
    {
        if (item is YamlScalarNode scalar)
            return scalar.Value;
        findings.Add(Finding.Error(file, LineOf(item), $"'{key}' must be a list of texts"));
        return null;
    }

    private YamlFields? MapItem(string key, YamlNode item)
    {
        if (item is YamlMappingNode child)
            return new YamlFields(file, child, linesBefore, findings);
        findings.Add(Finding.Error(file, LineOf(item), $"'{key}' must hold keys with values"));
        return null;
    }

    private DateOnly Date(string key, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text != "")
            Refuse(key, $"'{key}' must be a date such as 2026-11-24, not '{text}'");
        return default;
    }

    private int LineOf(YamlNode node) => linesBefore + (int)node.Start.Line;
}
