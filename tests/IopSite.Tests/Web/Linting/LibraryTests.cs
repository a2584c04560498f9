using IopSite.Tests.Support;
using IopSite.Tests.Web.Search;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Linting;

/// <summary>The pages that the site is delivered with.</summary>
public sealed class LibraryTests
{
    [Fact]
    public void Every_page_reads_well_says_only_what_it_can_support_and_has_every_warning_decided()
    {
        var library = RepositoryContent.Read().Library;
        var findings = new List<Finding>();
        var linter = Linter.Read(Path.Combine(Repository.Content, "lint"), findings);

        findings.AddRange(linter.Of(library));

        Assert.Empty(findings.Select(finding => finding.ToString()));
        var grades = library.All.Where(article => article.Language == "en").Select(linter.Page).Select(page => page.Masked.Grade).Order().ToList();
        Assert.InRange(grades[grades.Count / 2], 0, 7);
    }
}
