using IopSite.Tests.Intake.Store;
using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Articles;

/// <summary>A content folder of a few small files that has no fault, for tests to put one in.</summary>
internal sealed class ContentFiles : IDisposable
{
    /// <summary>The line of a fault is that of this text.</summary>
    public const string Page = """
        ---
        title: "A page"
        description: "What it says."
        audience: "Anyone."
        published: 2026-11-01
        reviewed: 2026-11-01
        reviewBy: 2027-11-01
        sources: [S1]
        ---

        The first paragraph.[^S1]

        ## A heading

        The last line.
        """;

    public const string Profile = """
        name: "Harbor Clinic"
        phone: "(212) 736-5000"
        email: "hello@clinic.test"
        address: "12 Harbor Street"
        timeZone: "America/New_York"
        hours:
          monday: "8:00-12:00, 13:00-18:00"
        leaveTo: "https://www.weather.gov/"
        corrections: "hello@clinic.test"
        funding: "Patients pay."
        sessions:
          - { track: "Day", place: on-site, days: [monday], from: "9:30", to: "12:30" }
        """;

    private const string Sources = """
        S1: { title: "A study", publisher: "A journal", checked: 2026-11-01 }
        S2: { title: "Another", publisher: "A journal", checked: 2026-11-01 }
        """;

    private readonly TestFolder folder = new();

    public ContentFiles()
    {
        Write("site.yaml", Profile);
        Write("lint/sources.yaml", Sources);
        Write("search/synonyms.tsv", "en\tprice\tcost");
        Write("search/crisis.tsv", "en\tcrisis\twant to die");
        Write("page.md", Page);
    }

    public static DateOnly Today { get; } = new(2026, 11, 24);

    public string Lint => Path.Combine(folder.File("content"), "lint");

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder.File("content"), file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, text);
    }

    public IReadOnlyList<string> Faults(bool withDrafts = false) => [.. Read(withDrafts).Findings.Select(finding => finding.ToString())];

    public (SiteContent? Content, IReadOnlyList<Finding> Findings) Read(bool withDrafts = false)
    {
        var findings = new List<Finding>();
        var settings = new Dictionary<string, string> { ["keep-days"] = "60" };
        return (new ContentFolder(folder.File("content"), settings).Read(_ => Today, withDrafts, findings), findings);
    }

    public void Dispose() => folder.Dispose();
}
