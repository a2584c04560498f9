namespace IopSite.Web.Linting;

/// <summary>A line of <c>lint/facts.tsv</c>: what a page may state, and where it was read.</summary>
/// <param name="Status">V read at the source, V2 in a secondary page, U not verified, own our own advice.</param>
internal sealed record Fact(string Id, string Status, IReadOnlyList<string> Sources, string Words)
{
    public static Fact Parse(string[] cells) =>
        new(cells[0], cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[3]);
}
