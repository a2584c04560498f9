using IopSite.Web.Articles;
using IopSite.Web.Articles.Blocks;
using IopSite.Web.Linting;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace IopSite.Web.Deciding;

/// <summary>The guide as a part of its page: the page numbers its sources, and its words are looked at like a page's. Pure.</summary>
internal static class GuidePage
{
    /// <returns>What is wrong between the page and the guide, and in the guide's Markdown.</returns>
    public static IEnumerable<Finding> Faults(
        string file, MarkdownDocument page, Guide? guide, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Source> sources)
    {
        var block = page.Descendants<CustomContainer>().FirstOrDefault(block => block.Info == "guide");
        if (guide is null)
            return block is null ? [] : [Finding.Error(file, block.Line + 1, "':::guide' needs the questions: a decide.yaml beside decide.md, without a fault")];
        var missing = block is null ? new[] { Finding.Error(file, 1, "must hold ':::guide', where all questions and results can be read") } : [];
        return missing.Concat(guide.Texts.SelectMany(text => Faults(text, values, sources)
            .Select(fault => Finding.Error(guide.File, text.LineOf(fault.Line), fault.Message))));
    }

    /// <summary>The guide with its Markdown as HTML, with the page's numbers of its sources.</summary>
    public static Guide Written(Guide guide, MarkdownPage page)
    {
        GuideText Write(GuideText text) => text with { Html = page.Part(text.Document) };
        return guide with
        {
            Questions = [.. guide.Questions.Select(question => question with { Why = Write(question.Why) })],
            Results = [.. guide.Results.Select(result => result with { Text = Write(result.Text) })],
        };
    }

    public static Article Words(Guide guide, Article page, IReadOnlyDictionary<string, string> values)
    {
        var passages = Passages(guide, new PassageReader(values)).ToList();
        var cited = passages.SelectMany(passage => passage.Markers).Select(marker => marker.Key).ToHashSet();
        return page with
        {
            File = guide.File,
            Matter = page.Matter with { Allow = guide.Allow },
            Passages = passages,
            References = [.. guide.Texts.SelectMany(References)],
            Sources = [.. page.Sources.Where(source => cited.Contains(source.Key))],
            Guide = null,
        };
    }

    private static IEnumerable<(int Line, string Message)> Faults(
        GuideText text, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Source> sources)
    {
        foreach (var marker in text.Document.Descendants<SourceMarker>().Where(marker => !sources.ContainsKey(marker.Key)))
            yield return (marker.Line + 1, $"source '{marker.Key}' does not stand in lint/sources.yaml");
        foreach (var fault in MarkdownFaults.Of(text.Document, values))
            yield return fault;
    }

    private static IEnumerable<Passage> Passages(Guide guide, PassageReader reader)
    {
        foreach (var question in guide.Questions)
        {
            yield return Plain(question.Line, PassageKind.Heading, question.Ask);
            foreach (var passage in Read(question.Why))
                yield return passage;
            foreach (var answer in question.Answers)
                yield return Plain(answer.Line, PassageKind.Item, answer.Say);
        }
        foreach (var result in guide.Results)
        {
            yield return Plain(result.Line, PassageKind.Heading, result.Title);
            foreach (var passage in Read(result.Text))
                yield return passage;
        }

        IEnumerable<Passage> Read(GuideText text) =>
            reader.Read(text.Document).Select(passage => passage with { Line = text.LineOf(passage.Line) });
    }

    private static Passage Plain(int line, PassageKind kind, string words) => new(line, kind, words, IsCounted: true, []);

    private static IEnumerable<Reference> References(GuideText text) =>
        MarkdownPage.References(text.Document).Select(reference => reference with { Line = text.LineOf(reference.Line) });
}
