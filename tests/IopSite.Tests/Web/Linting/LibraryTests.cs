using IopSite.Tests.Support;
using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Linting;

/// <summary>The pages that the site is delivered with.</summary>
public sealed class LibraryTests
{
    [Fact]
    public void Every_page_reads_well_says_only_what_it_can_support_and_has_every_warning_decided()
    {
        var findings = new List<Finding>();
        var settings = new Dictionary<string, string> { ["close-after-days"] = "30", ["retention-days"] = "30", ["keep-days"] = "60" };

        var content = new ContentFolder(Repository.Content, settings).Read(_ => new(2026, 11, 25), withDrafts: false, findings);
        var linter = Linter.Read(Path.Combine(Repository.Content, "lint"), findings);
        if (content is not null)
            findings.AddRange(linter.Of(content.Library));

        Assert.Empty(findings.Select(finding => finding.ToString()));
        var grades = content!.Library.All.Where(article => article.Language == "en").Select(linter.Page).Select(page => page.Masked.Grade).Order().ToList();
        Assert.InRange(grades[grades.Count / 2], 0, 7);
    }
}
