using System.Globalization;
using IopSite.Web.Deciding;
using IopSite.Web.Linting;
using IopSite.Web.Profile;
using IopSite.Web.Search;
using IopSite.Web.Shared;

namespace IopSite.Web.Articles;

/// <summary>Reads the content folder. All faults of all files are reported together, with file and line.</summary>
internal sealed class ContentFolder(string folder, IReadOnlyDictionary<string, string> settings)
{
    public const string ProfileFile = "site.yaml";
    private const string SourcesFile = "lint/sources.yaml";
    private static readonly string[] GuidePages = ["decide", "es/decide"];

    /// <param name="today">Today in the clinic's time zone, once that is known.</param>
    /// <param name="withDrafts">Whether drafts can be seen, so that they may be linked to.</param>
    /// <returns>Null when an error was found; <paramref name="findings"/> says which.</returns>
    public SiteContent? Read(Func<TimeZoneInfo, DateOnly> today, bool withDrafts, ICollection<Finding> findings)
    {
        if (ReadFile(ProfileFile, findings) is not { } yaml
            || SiteProfileParser.Parse(Name(ProfileFile), yaml, HasImage, findings) is not { } profile)
            return null;
        var sources = ReadFile(SourcesFile, findings) is { } list
            ? SourceList.Parse(Name(SourcesFile), list, findings)
            : new Dictionary<string, Source>();

        var articles = Articles(profile, sources, findings).ToList();
        var day = today(profile.Hours.Zone);
        foreach (var finding in LibraryFaults.Of(articles, day, withDrafts, HasImage).Concat(GuidesWithoutPage()))
            findings.Add(finding);
        // Links to a story that was withdrawn stay whole until an editor takes them out: they must not hold the old pages up.
        var shown = articles.Where(article => MayBeShown(article, day, findings)).ToList();
        var terms = SearchTermsParser.Parse(Listed(SearchTerms.SynonymsFile, findings), Listed(SearchTerms.CrisisFile, findings), findings);
        return findings.Any(finding => finding.Level == Level.Error)
            ? null
            : new SiteContent(Guid.NewGuid().ToString("N"), profile, new ArticleLibrary(shown), terms);
    }

    private bool MayBeShown(Article article, DateOnly today, ICollection<Finding> findings)
    {
        if (article.Matter.Kind != "consented" || Consents.Fault(folder, Name("").TrimEnd('/'), article.Matter.Consent, today, findings) is not { } fault)
            return true;
        findings.Add(new Finding(article.File, 1, Level.Warning, $"is not shown: {fault}"));
        return false;
    }

    private IEnumerable<Article> Articles(SiteProfile profile, IReadOnlyDictionary<string, Source> sources, ICollection<Finding> findings)
    {
        foreach (var file in MarkdownFiles())
        {
            if (Addresses.OfFile(file) is not var (language, path))
            {
                findings.Add(Finding.Error(Name(file), 0, "the file's name becomes an address: lower-case letters, digits and - only"));
                continue;
            }
            using var _ = new InLanguage(language);
            var guide = path == Guide.Path ? GuideBeside(file, findings) : null;
            var values = settings.Concat(ContentValues.Of(profile)).ToDictionary();
            var text = File.ReadAllText(Path.Combine(folder, file));
            if (new ArticleParser(profile, sources, values, address => TextOf(language, address), guide)
                    .Parse(Name(file), language, path, text, findings) is { } article)
                yield return article;
        }
    }

    private IEnumerable<Finding> GuidesWithoutPage() =>
        GuidePages.Where(name => Has($"{name}.yaml") && !Has($"{name}.md"))
            .Select(name => Finding.Error(Name($"{name}.yaml"), 0, $"belongs to the page {name}.md, which does not exist"));

    private bool Has(string file) => File.Exists(Path.Combine(folder, file));

    // decide.yaml beside decide.md, in each language.
    private Guide? GuideBeside(string page, ICollection<Finding> findings)
    {
        var file = Path.ChangeExtension(page, ".yaml");
        return Has(file) ? GuideParser.Parse(Name(file), File.ReadAllText(Path.Combine(folder, file)), findings) : null;
    }

    private string? TextOf(string language, string address)
    {
        var file = MarkdownFiles().FirstOrDefault(file => Addresses.OfFile(file) == (language, address));
        return file is null ? null : File.ReadAllText(Path.Combine(folder, file));
    }

    private IEnumerable<string> MarkdownFiles() =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("lint/", StringComparison.Ordinal) && !file.StartsWith("images/", StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith('.') && !string.Equals(file, "README.md", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private (string File, string Text) Listed(string file, ICollection<Finding> findings) => (Name(file), ReadFile(file, findings) ?? "");

    private string? ReadFile(string file, ICollection<Finding> findings)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path))
            return File.ReadAllText(path);
        findings.Add(Finding.Error(Name(file), 0, string.Create(CultureInfo.InvariantCulture, $"is missing; Content:Path is '{folder}'")));
        return null;
    }

    private bool HasImage(string address) => File.Exists(Path.Combine(folder, address.TrimStart('/')));

    public string Name(string file) => $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}/{file}";
}
