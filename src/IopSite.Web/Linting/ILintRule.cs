namespace IopSite.Web.Linting;

/// <summary>One thing that a page should not have. Pure; an error must be mended, a warning mended or decided by <c>allow</c>.</summary>
internal interface ILintRule
{
    IEnumerable<Finding> Of(LintedPage page);
}
