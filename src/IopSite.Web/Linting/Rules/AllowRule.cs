namespace IopSite.Web.Linting.Rules;

/// <summary>A decision about a word that the page no longer has, or that nothing asks for, is a decision about the next one.</summary>
internal sealed class AllowRule(IReadOnlyList<WordToAvoid> words, IReadOnlyList<Claim> claims) : ILintRule
{
    public IEnumerable<Finding> Of(LintedPage page) =>
        page.Article.Matter.Allow.Keys.Where(term => !IsNeeded(term, page)).Select(term => page.Warning(1, $"allow '{term}' decides nothing: take it out"));

    private bool IsNeeded(string term, LintedPage page) => page.Passages.Any(passage =>
        words.Any(word => word.Term == term && word.Level == Level.Warning && word.Pattern.IsMatch(passage.Text))
        || claims.Any(claim => claim.Name == term && claim.Rule == ClaimRule.Approver && claim.Pattern.IsMatch(passage.Text)));
}
