using IopSite.Tests.Support;

namespace IopSite.Tests.Web.Search;

/// <summary>A line of <c>queries.tsv</c>.</summary>
/// <param name="Pages">One of them must be among the first three.</param>
internal sealed record TypedQuery(string Language, string Text, IReadOnlyList<string> Pages)
{
    public static IReadOnlyList<TypedQuery> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/IopSite.Tests/Web/Search/queries.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .Select(columns => new TypedQuery(columns[0], columns[1], columns[2].Split(','))),
    ];
}
