namespace IopSite.Web.Linting.Rules;

/// <summary>Each marker names a fact of the sheet, and a source that the fact was read in and that may be cited.</summary>
internal sealed class FactsRule(IReadOnlyDictionary<string, Fact> facts) : ILintRule
{
    public IEnumerable<Finding> Of(LintedPage page)
    {
        foreach (var key in page.Article.Sources.Where(source => !source.MayBeCited).Select(source => source.Key))
            yield return page.Error(1, $"source {key} is not to be cited on pages (lint/sources.yaml): find a better one");
        foreach (var passage in page.Passages)
            foreach (var marker in passage.Markers)
                if (Fault(marker.Key, marker.Fact) is var (level, words))
                    yield return new(page.File, passage.Line, level, words);
    }

    private (Level, string)? Fault(string source, string? id) =>
        id is null ? (Level.Warning, $"[^{source}] does not name its fact: write [^{source}:ID], with an ID of lint/facts.tsv")
        : !facts.TryGetValue(id, out var fact) ? (Level.Error, $"fact {id} does not stand in lint/facts.tsv")
        : fact.Status == "U" ? (Level.Error, $"fact {id} is not verified: it must not be stated")
        : !fact.Sources.Contains(source) ? (Level.Error, $"fact {id} was not read in {source}, but in {string.Join(", ", fact.Sources)}")
        : null;
}
