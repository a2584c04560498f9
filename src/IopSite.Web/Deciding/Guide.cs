namespace IopSite.Web.Deciding;

/// <summary>The decision guide: questions, each of whose answers leads to another one or to a result.</summary>
/// <param name="Allow">Decided warnings of the linter, as in the front matter of a page.</param>
internal sealed record Guide(
    string File, string Start, int StartLine, IReadOnlyList<GuideQuestion> Questions, IReadOnlyList<GuideResult> Results,
    IReadOnlyDictionary<string, string> Allow)
{
    public const string Path = "/decide";

    public IEnumerable<GuideText> Texts => Questions.Select(question => question.Why).Concat(Results.Select(result => result.Text));

    public IEnumerable<string> Anchors => Questions.Select(question => Anchor(question.Name)).Concat(Results.Select(result => Anchor(result.Name)));

    public GuideQuestion? Question(string? name) => Questions.FirstOrDefault(question => question.Name == name);

    public GuideResult? Result(string? name) => Results.FirstOrDefault(result => result.Name == name);

    /// <summary>The heading of a question or result.</summary>
    public string? Title(string name) => Question(name)?.Ask ?? Result(name)?.Title;

    /// <summary>Its id in the reading version.</summary>
    public static string Anchor(string name) => $"guide-{name}";
}
