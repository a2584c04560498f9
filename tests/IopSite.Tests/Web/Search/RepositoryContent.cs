using IopSite.Tests.Support;
using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Search;

/// <summary>The site's own pages, read once for the tests that search them.</summary>
internal static class RepositoryContent
{
    public static SiteContent Read()
    {
        var findings = new List<Finding>();
        var settings = new Dictionary<string, string> { ["keep-days"] = "60", ["close-after-days"] = "30", ["retention-days"] = "30" };
        var folder = new ContentFolder(Repository.Content, settings);
        return folder.Read(_ => DateOnly.MaxValue, withDrafts: true, findings)
            ?? throw new InvalidOperationException(string.Join('\n', findings));
    }
}
