using IopSite.Web.Articles;
using IopSite.Web.Linting.Rules;

namespace IopSite.Web.Linting;

/// <summary>What <c>check</c> looks for beyond what is broken, by the lists in <c>content/lint/</c>. None of it stops a start.</summary>
internal sealed class Linter
{
    private readonly NameMask mask;
    private readonly IReadOnlyList<ILintRule> rules;

    private Linter(NameMask mask, IReadOnlyDictionary<string, Fact> facts, IReadOnlyList<ILintRule> rules) =>
        (this.mask, Facts, this.rules) = (mask, facts, rules);

    public IReadOnlyDictionary<string, Fact> Facts { get; }

    /// <param name="folder">The folder of the lists. A list that is missing has no rule.</param>
    public static Linter Read(string folder, ICollection<Finding> findings)
    {
        var lists = new LintLists(folder, findings);
        var words = lists.Rows("terms.tsv", columns: 3, WordToAvoid.Parse);
        var claims = lists.Rows("claims.tsv", columns: 5, Claim.Parse);
        // A fact that stands there twice is the one that stands first.
        var facts = lists.Rows("facts.tsv", columns: 4, Fact.Parse).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id);
        var numbers = lists.Rows("numbers.tsv", columns: 2, cells => cells[0]).ToHashSet();
        return new(new NameMask(lists.Lines("masks.txt")), facts,
        [
            new GradeRule(), new SentenceRule(), new WordsRule(words), new ClaimsRule(claims),
            new FactsRule(facts), new NumbersRule(numbers), new AllowRule(words, claims),
        ]);
    }

    public LintedPage Page(Article article) => new(article, mask);

    public IEnumerable<Finding> Of(ArticleLibrary library) =>
        library.Texts.SelectMany(article => rules.SelectMany(rule => rule.Of(Page(article))).OrderBy(finding => finding.Line))
            .Concat(Orphans.Of(library));

    /// <summary>Facts in use that were read in a secondary page only: to be confirmed at their source before a launch.</summary>
    public IEnumerable<Finding> Unconfirmed(ArticleLibrary library) =>
        from article in library.Texts
        from passage in article.Passages
        from marker in passage.Markers
        where marker.Fact is { } id && Facts.TryGetValue(id, out var fact) && fact.Status == "V2"
        select new Finding(article.File, passage.Line, Level.Warning, $"fact {marker.Fact} was read in a secondary page: confirm it at {marker.Key}");
}
