using IopSite.Web.Articles;
using IopSite.Web.Hosting;
using IopSite.Web.Linting;
using IopSite.Web.Search;

namespace IopSite.Web.Commands;

/// <summary><c>check</c>: all that is wrong with content and settings, a line each; exit code 1 on an error.</summary>
internal static class CheckCommand
{
    private const int DaysAhead = 60;

    public static int Run(IConfiguration configuration, Func<IServiceProvider> services, bool withDates, TextWriter output)
    {
        var findings = new List<Finding>();
        var path = SiteSettings.ContentPath(configuration);
        var content = new ContentFolder(path, ContentServices.Settings(configuration))
            .Read(zone => Today(zone), withDrafts: false, findings);
        findings.AddRange(SettingsFaults.Of(services()).Select(fault => Finding.Error("settings", 0, fault)));
        if (content is not null)
            findings.AddRange(MissingPages.Of(content));
        if (content is not null)
            findings.AddRange(ReviewDates.Of(content.Library.All, Today(content.Profile.Hours.Zone), withDates ? DaysAhead : 0));
        foreach (var finding in findings)
            output.WriteLine(finding);
        var errors = findings.Count(finding => finding.Level == Level.Error);
        output.WriteLine($"{content?.Library.All.Count ?? 0} pages, {errors} errors, {findings.Count - errors} warnings");
        return errors == 0 ? 0 : 1;
    }

    private static DateOnly Today(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).DateTime);
}
