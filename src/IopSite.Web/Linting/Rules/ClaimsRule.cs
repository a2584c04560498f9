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
            // A heading asks or names; what stands below it answers with its source.
            var hasSource = passage.Markers.Count > 0 || passage.Kind is PassageKind.Head or PassageKind.Heading || (leadIn && passage.Kind == PassageKind.Item);
            foreach (var claim in claims)
                foreach (Match hit in claim.Pattern.Matches(passage.Text))
                    if (Fault(claim, page, hasSource) is { } level)
                        yield return new(page.File, passage.Line, level, $"'{hit.Value}' ({claim.Reason}): {claim.Instead}");
        }
    }

    private static Level? Fault(Claim claim, LintedPage page, bool hasSource) => claim.Rule switch
    {
        ClaimRule.Banned => Level.Error,
        ClaimRule.Source => hasSource ? null : page.Article.Matter.Allow.ContainsKey(claim.Name) ? null : Level.Error,
        _ => page.Article.Matter.Allow.ContainsKey(claim.Name) ? null : Level.Warning,
    };
}
