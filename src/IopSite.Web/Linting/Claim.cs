using System.Text.RegularExpressions;

namespace IopSite.Web.Linting;

/// <summary>A line of <c>lint/claims.tsv</c>: what may not be said, or only with a source, or only when somebody answers for it.</summary>
internal sealed record Claim(string Name, Regex Pattern, ClaimRule Rule, string Reason, string Instead)
{
    public static Claim Parse(string[] cells) => new(
        cells[0],
        new Regex(cells[1], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        Enum.Parse<ClaimRule>(cells[2], ignoreCase: true),
        cells[3],
        cells[4]);
}
