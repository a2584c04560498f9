using IopSite.Web.Yaml;

namespace IopSite.Web.Articles;

/// <summary>The keys at the head of a page.</summary>
internal sealed record FrontMatter
{
    private static readonly string[] Groups = ["me", "family", "money", "work", "privacy"];
    private static readonly string[] Kinds = ["illustration", "composite", "consented"];

    public required string Title { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<string> Summary { get; init; }
    public required string Audience { get; init; }

    /// <summary>Null stands for the organization.</summary>
    public string? Author { get; init; }

    /// <summary>A real person, or absent.</summary>
    public string? Reviewer { get; init; }
    public required DateOnly Published { get; init; }
    public required DateOnly Reviewed { get; init; }
    public required DateOnly ReviewBy { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Addresses chosen by the author in place of the computed ones; null leaves it to them.</summary>
    public required IReadOnlyList<string>? Related { get; init; }
    public required int Order { get; init; }
    public required bool Draft { get; init; }

    /// <summary>Decided warnings of the linter: the term and the reason.</summary>
    public IReadOnlyDictionary<string, string> Allow { get; init; } = new Dictionary<string, string>();

    /// <summary>Of a question: who asks.</summary>
    public string? Group { get; init; }

    /// <summary>Of a question: the page and heading whose first paragraph is its short answer, "/iop/plan#a-heading".</summary>
    public string? From { get; init; }

    /// <summary>Of a story: whether its people exist.</summary>
    public string? Kind { get; init; }

    /// <summary>Of a story by a real person: the name of its consent record.</summary>
    public string? Consent { get; init; }

    public static FrontMatter Read(YamlFields fields, string path)
    {
        var isQuestion = path.StartsWith("/faq/", StringComparison.Ordinal);
        var isStory = path.StartsWith("/stories/", StringComparison.Ordinal);
        var matter = new FrontMatter
        {
            Title = fields.RequiredText("title"),
            Description = fields.RequiredText("description"),
            Summary = fields.Texts("summary"),
            Audience = fields.RequiredText("audience"),
            Author = fields.Text("author"),
            Reviewer = fields.Text("reviewer"),
            Published = fields.RequiredDate("published"),
            Reviewed = fields.RequiredDate("reviewed"),
            ReviewBy = fields.RequiredDate("reviewBy"),
            Sources = fields.Texts("sources"),
            Related = fields.Texts("related") is var chosen && fields.Has("related") ? chosen : null,
            Order = fields.Number("order", otherwise: 100),
            Draft = fields.Flag("draft"),
            Allow = Decided(fields),
            Group = isQuestion ? fields.RequiredText("group") : null,
            From = isQuestion ? fields.Text("from") : null,
            Kind = isStory ? fields.RequiredText("kind") : null,
            Consent = isStory ? fields.Text("consent") : null,
        };
        if (!fields.Has("sources"))
            fields.Refuse(null, "'sources' is missing; write [] for a page that states no facts");
        if (matter.Group is { Length: > 0 } group && !Groups.Contains(group))
            fields.Refuse("group", $"'group' must be one of {string.Join(", ", Groups)}, not '{group}'");
        if (matter.Kind is { Length: > 0 } kind && !Kinds.Contains(kind))
            fields.Refuse("kind", $"'kind' must be one of {string.Join(", ", Kinds)}, not '{kind}'");
        if (matter is { Kind: "consented", Consent: null })
            fields.Refuse("kind", "'consent' is missing: the name of the record in consents/");
        foreach (var related in (matter.Related ?? []).Where(related => !related.StartsWith('/') || related.Contains('#', StringComparison.Ordinal)))
            fields.Refuse("related", $"'related' must be addresses such as /iop, not '{related}'");
        if (matter.ReviewBy != default && matter.ReviewBy <= matter.Reviewed)
            fields.Refuse("reviewBy", "'reviewBy' must be later than 'reviewed'");
        fields.RefuseUnknown();
        return matter;
    }

    /// <summary>The warnings of the linter that the file decides, by term, with the reason.</summary>
    public static Dictionary<string, string> Decided(YamlFields fields)
    {
        var decided = new Dictionary<string, string>();
        if (fields.Map("allow") is { } allow)
            foreach (var term in allow.Keys)
                decided[term] = allow.RequiredText(term);
        return decided;
    }
}
