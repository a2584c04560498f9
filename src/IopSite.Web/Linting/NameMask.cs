using System.Text.RegularExpressions;

namespace IopSite.Web.Linting;

/// <summary>Names that a page cannot avoid (bodies, laws, medicines, named therapies) count as one short form. From <c>lint/masks.txt</c>, a name a line.</summary>
internal sealed class NameMask(IEnumerable<string> names)
{
    private readonly Regex? any = names.OrderByDescending(name => name.Length).Select(Regex.Escape).ToList() is { Count: > 0 } patterns
        ? new Regex($@"\b(?:{string.Join('|', patterns)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        : null;

    public string Over(string text) => any?.Replace(text, "NAME") ?? text;
}
