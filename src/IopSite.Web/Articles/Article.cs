using IopSite.Web.Deciding;

namespace IopSite.Web.Articles;

/// <summary>A page, finished: what its view needs and what the checks across pages need.</summary>
internal sealed record Article
{
    /// <summary>"en" or "es".</summary>
    public required string Language { get; init; }

    /// <summary>Without the language: "/iop/week" in every language.</summary>
    public required string Path { get; init; }
    public required string File { get; init; }
    public required FrontMatter Matter { get; init; }

    /// <summary>The first paragraph.</summary>
    public required string LeadHtml { get; init; }

    /// <summary>The same as plain text: the short answer of a question.</summary>
    public required string LeadText { get; init; }
    public required IReadOnlyList<string> SummaryHtml { get; init; }

    /// <summary>All after the first paragraph.</summary>
    public required string BodyHtml { get; init; }

    public required IReadOnlyList<Heading> Contents { get; init; }
    public required IReadOnlySet<string> Anchors { get; init; }
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>What people read of it, piece by piece, for the linter.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>In the order in which they are numbered.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Of the page of the decision guide: its questions and results.</summary>
    public Guide? Guide { get; init; }

    /// <summary>The guide's words under the name of their own file, as the linter and the check of links see a page.</summary>
    public Article? GuideWords { get; init; }

    public string Title => Matter.Title;

    /// <summary>The address with its language: "/es/iop/week".</summary>
    public string Address => Addresses.In(Language, Path);
    public bool IsQuestion => Path.StartsWith("/faq/", StringComparison.Ordinal);

    /// <summary>The page, and what it shows of another file.</summary>
    public IEnumerable<Article> Texts => GuideWords is null ? [this] : [this, GuideWords];

    public bool IsPublished(DateOnly today) => !Matter.Draft && Matter.Published <= today;
}
