using System.Text.RegularExpressions;
using IopSite.Web.Articles;

namespace IopSite.Web.Linting.Rules;

/// <summary>Says only what it can support: no promise, no figure without a source.</summary>
internal sealed class ClaimsRule(IReadOnlyList<Claim> claims) : ILintRule
{
    public IEnumerable<Finding> Of(LintedPage page)
    {
        if (!page.IsEnglish)
            yield break;
        var leadIn = false;
        foreach (var passage in page.Passages)
        {
            // "You qualify if all of this is true:[source]" covers the list below it.
            if (passage.Kind != PassageKind.Item)
                leadIn = passage.Markers.Count > 0 && passage.Text.EndsWith(':');
            foreach (var claim in claims)
                foreach (Match hit in claim.Pattern.Matches(passage.Text))
                    if (Fault(claim, page, () => HasSource(page, passage, leadIn, hit.Value)) is { } level)
                        yield return new(page.File, passage.Line, level, $"'{hit.Value}' ({claim.Reason}): {claim.Instead}");
        }
    }

    // A heading asks or names: what stands below it answers. A figure in it must stand below it too, with its source.
    private static bool HasSource(LintedPage page, Passage passage, bool leadIn, string hit) =>
        passage.Markers.Count > 0
        || (leadIn && passage.Kind == PassageKind.Item)
        || (passage.Kind is PassageKind.Head or PassageKind.Heading
            && (!hit.Any(char.IsAsciiDigit) || page.Passages.Any(other => other.Markers.Count > 0 && other.Text.Contains(hit, StringComparison.Ordinal))));

    private static Level? Fault(Claim claim, LintedPage page, Func<bool> hasSource) => claim.Rule switch
    {
        ClaimRule.Banned => Level.Error,
        ClaimRule.Source => hasSource() ? null : Level.Error,
        _ => page.Article.Matter.Allow.ContainsKey(claim.Name) ? null : Level.Warning,
    };
}
