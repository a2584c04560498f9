using IopSite.Web.Articles;
using IopSite.Web.Hosting;
using IopSite.Web.Linting;
using IopSite.Web.Look;
using IopSite.Web.Search;

namespace IopSite.Web.Commands;

/// <summary><c>check</c>: all that is wrong with content and settings, a line each; exit code 1 on an error.</summary>
internal static class CheckCommand
{
    private const int DaysAhead = 60;

    public static int Run(IConfiguration configuration, Func<IServiceProvider> services, string[] options, TextWriter output)
    {
        var findings = new List<Finding>();
        var path = SiteSettings.ContentPath(configuration);
        var folder = new ContentFolder(path, ContentServices.Settings(configuration));
        var content = folder.Read(zone => Today(zone), withDrafts: false, findings);
        findings.AddRange(SettingsFaults.Of(services()).Select(fault => Finding.Error("settings", 0, fault)));
        var linter = Linter.Read(Path.Combine(path, "lint"), findings);
        if (content is not null)
            findings.AddRange(MissingPages.Of(content)
                .Concat(ColorContrasts.Of(content.Profile.Colors, folder.Name(ContentFolder.ProfileFile), content.Profile.ColorsLine))
                .Concat(Lint(content, linter, options)));
        foreach (var finding in findings)
            output.WriteLine(finding);
        if (content is not null && options.Contains("--table"))
            foreach (var line in PageTable.Lines(linter, content.Library))
                output.WriteLine(line);
        var errors = findings.Count(finding => finding.Level == Level.Error);
        output.WriteLine($"{content?.Library.All.Count ?? 0} pages, {errors} errors, {findings.Count - errors} warnings");
        return errors == 0 ? 0 : 1;
    }

    private static IEnumerable<Finding> Lint(SiteContent content, Linter linter, string[] options)
    {
        var withDates = options.Contains("--dates");
        var findings = linter.Of(content.Library)
            .Concat(ReviewDates.Of(content.Library.All, Today(content.Profile.Hours.Zone), withDates ? DaysAhead : 0));
        if (withDates)
            findings = findings.Concat(linter.Unconfirmed(content.Library));
        return Array.IndexOf(options, "--compare") is >= 0 and var at
            ? findings.Concat(Compare(options.ElementAtOrDefault(at + 1), content.Library))
            : findings;
    }

    private static IEnumerable<Finding> Compare(string? file, ArticleLibrary library) =>
        File.Exists(file) ? new Comparison(File.ReadAllText(file)).Of(library)
        : [Finding.Error("check", 0, $"--compare needs the name of a text file; '{file}' is none")];

    private static DateOnly Today(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).DateTime);
}
