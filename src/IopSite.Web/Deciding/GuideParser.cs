using System.Text.RegularExpressions;
using IopSite.Web.Articles;
using IopSite.Web.Articles.Blocks;
using IopSite.Web.Linting;
using IopSite.Web.Yaml;

namespace IopSite.Web.Deciding;

/// <summary><c>decide.yaml</c> → <see cref="Guide"/>. Pure; all faults are findings with their line.</summary>
internal static partial class GuideParser
{
    /// <returns>Null when the file cannot be read at all; otherwise a guide that is good only if no finding was added.</returns>
    public static Guide? Parse(string file, string text, ICollection<Finding> findings)
    {
        var faults = new List<Finding>();
        var guide = YamlText.Read(file, text, 0, faults) is { } fields ? Read(fields) : null;
        // A word that is missing would be told of again as a way that leads nowhere.
        if (guide is not null && faults.Count == 0)
            faults.AddRange(GuideFaults.Of(guide));
        foreach (var fault in faults)
            findings.Add(fault);
        return guide;
    }

    private static Guide Read(YamlFields fields)
    {
        var guide = new Guide(
            fields.File, fields.RequiredText("start"), fields.Line("start"),
            [.. Named(fields, "questions", Question)], [.. Named(fields, "results", Result)], FrontMatter.Decided(fields));
        fields.RefuseUnknown();
        return guide;
    }

    private static GuideQuestion Question(string name, int line, YamlFields fields) =>
        new(name, line, PlainText(fields, "ask"), GuideText.Read(fields, "why"), [.. Named(fields, "answers", Answer)]);

    private static GuideAnswer Answer(string name, int line, YamlFields fields) =>
        new(name, PlainText(fields, "say"), fields.RequiredText("then"), fields.Line("then"));

    private static GuideResult Result(string name, int line, YamlFields fields)
    {
        var card = fields.Text("card");
        if (card is not null && !CareCardBlock.Kinds.Contains(card))
            fields.Refuse("card", $"'card' must be one of {string.Join(", ", CareCardBlock.Kinds)}, not '{card}'");
        return new(name, line, PlainText(fields, "title"), card, GuideText.Read(fields, "text"));
    }

    // Reads to the end at once: what is unknown is known only then.
    private static List<T> Named<T>(YamlFields fields, string key, Func<string, int, YamlFields, T> read)
    {
        var all = new List<T>();
        if (!fields.Has(key))
            fields.Refuse(null, $"'{key}' is missing");
        if (fields.Map(key) is not { } map)
            return all;
        foreach (var name in map.Keys)
        {
            if (!Name().IsMatch(name))
                map.Refuse(name, $"'{name}' is not a name: lower-case letters, digits and - only");
            if (map.Map(name) is not { } entry)
                continue;
            all.Add(read(name, map.Line(name), entry));
            entry.RefuseUnknown();
        }
        return all;
    }

    // Stands on a button or in a heading, where a source cannot be followed.
    private static string PlainText(YamlFields fields, string key)
    {
        var text = fields.RequiredText(key);
        if (text.Contains("[^", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal))
            fields.Refuse(key, $"'{key}' is plain text: no source and no {{{{value}}}}");
        return text;
    }

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex Name();
}
