using IopSite.Web.Articles.Blocks;
using IopSite.Web.Deciding;
using IopSite.Web.Linting;
using IopSite.Web.Profile;
using IopSite.Web.Yaml;
using Markdig.Syntax;

namespace IopSite.Web.Articles;

/// <summary>The text of a file → <see cref="Article"/>. Pure; all faults are findings with their line.</summary>
internal sealed class ArticleParser(
    SiteProfile profile, IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<string, string> values, Func<string, string?> textOf,
    Guide? guide = null)
{
    private const string Fence = "---";

    /// <returns>Null when there is nothing to show; otherwise a page that is good only if no finding was added.</returns>
    public Article? Parse(string file, string language, string path, string text, ICollection<Finding> findings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, Fence, startIndex: 1);
        if (lines[0] != Fence || end < 0)
        {
            findings.Add(Finding.Error(file, 1, "must start with its front matter between two lines of ---"));
            return null;
        }
        if (YamlText.Read(file, string.Join('\n', lines[1..end]), 1, findings) is not { } fields)
            return null;
        var matter = FrontMatter.Read(fields, path);
        // Empty lines in place of the front matter: Markdig then counts the file's own lines.
        var body = new string('\n', end - 1) + Drawn(fields, matter) + "\n\n" + string.Join('\n', lines[(end + 1)..]);

        var writing = new PageWriting(profile, values, path) { Guide = guide };
        var page = new MarkdownPage(writing);
        if (Document(file, body, findings) is not { } document)
            return null;
        var faults = MarkdownFaults.Of(document, values).Concat(SummaryFaults(fields, matter)).Concat(SourceFaults(document, fields, matter));
        foreach (var (line, message) in faults)
            findings.Add(Finding.Error(file, line, message));
        if (StoryLabel.Fault(matter, page.LeadText(document)) is { } unmarked)
            findings.Add(Finding.Error(file, fields.Line("title"), unmarked));

        foreach (var fault in GuidePage.Faults(file, document, guide, values, sources))
            findings.Add(fault);

        var article = new Article
        {
            Language = language,
            Path = path,
            File = file,
            Matter = matter,
            LeadHtml = page.Lead(document),
            LeadText = page.LeadText(document),
            SummaryHtml = [.. matter.Summary.Select(page.Inline)],
            BodyHtml = page.Body(document),
            Contents = [.. page.Contents(document)],
            Anchors = MarkdownPage.Anchors(document).Concat(guide?.Anchors ?? []).ToHashSet(),
            References = [.. MarkdownPage.References(document), .. HeadReferences(fields, matter)],
            Passages = [.. new PassageReader(values).Read(fields, matter, document)],
            Guide = guide is null ? null : GuidePage.Written(guide, page),
            Sources = [.. Cited(writing, matter)],
        };
        return guide is null ? article : article with { GuideWords = GuidePage.Words(guide, article, values) };
    }

    // Stands in the last line of the front matter, so that all other lines keep their numbers.
    private string Drawn(YamlFields fields, FrontMatter matter)
    {
        if (matter.From is not { } from)
            return "";
        var answer = from.Split('#', 2) is [var path, var anchor] && textOf(path) is { } text ? DrawnAnswer.Of(text, anchor) : null;
        if (answer is null)
            fields.Refuse("from", $"'from' must be a page and a heading with a paragraph below it, such as /iop/plan#will-there-be-drug-tests, not '{from}'");
        return answer ?? "";
    }

    private static MarkdownDocument? Document(string file, string body, ICollection<Finding> findings)
    {
        try
        {
            return MarkdownPage.Read(body);
        }
        // Markdig's one refusal: all other text means something to it.
        catch (ArgumentException)
        {
            findings.Add(Finding.Error(file, 1, "is nested too deeply to be read"));
            return null;
        }
    }

    private IEnumerable<Source> Cited(PageWriting writing, FrontMatter matter) =>
        writing.Cited.Concat(matter.Sources).Distinct().Select(key => sources.GetValueOrDefault(key)).OfType<Source>();

    private static IEnumerable<Reference> HeadReferences(YamlFields fields, FrontMatter matter) =>
        matter.Summary.SelectMany(item => MarkdownPage.References(MarkdownPage.Read(item))).Select(reference => reference with { Line = fields.Line("summary") })
            .Concat((matter.Related ?? []).Select(path => new Reference(path, fields.Line("related"), IsImage: false)));

    private IEnumerable<(int Line, string Message)> SummaryFaults(YamlFields fields, FrontMatter matter) =>
        matter.Summary.SelectMany(item => MarkdownFaults.Of(MarkdownPage.Read(item), values))
            .Select(fault => (fields.Line("summary"), fault.Message));

    private IEnumerable<(int Line, string Message)> SourceFaults(MarkdownDocument document, YamlFields fields, FrontMatter matter)
    {
        foreach (var key in matter.Sources.Where(key => !sources.ContainsKey(key)))
            yield return (fields.Line("sources"), $"source '{key}' does not stand in lint/sources.yaml");
        var markers = document.Descendants<SourceMarker>().Select(marker => (marker.Key, marker.Line))
            .Concat(matter.Summary.SelectMany(item => MarkdownPage.Read(item).Descendants<SourceMarker>())
                .Select(marker => (marker.Key, Line: fields.Line("summary") - 1)));
        foreach (var (key, line) in markers.Where(marker => !matter.Sources.Contains(marker.Key)))
            yield return (line + 1, $"[^{key}] is not listed under 'sources'");
    }
}
