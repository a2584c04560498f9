using System.Text.RegularExpressions;

namespace IopSite.Web.Linting.Rules;

/// <summary>Numbers to call or to text are those of one checked list; a wrong digit here costs more than anywhere.</summary>
internal sealed partial class NumbersRule(IReadOnlySet<string> numbers) : ILintRule
{
    public IEnumerable<Finding> Of(LintedPage page)
    {
        foreach (var passage in page.Passages)
            foreach (Match hit in Printed().Matches(passage.Text))
                if (!numbers.Contains(Digits(hit.Value)))
                    yield return Unknown(page, passage.Line, hit.Value);
        foreach (var link in page.Article.References)
            if (Dialed().Match(link.Target) is { Success: true } hit && !numbers.Contains(Digits(hit.Groups[1].Value)))
                yield return Unknown(page, link.Line, link.Target);
    }

    private static Finding Unknown(LintedPage page, int line, string number) =>
        page.Error(line, $"the number '{number}' does not stand in lint/numbers.tsv: check it at its source, then add it there; write the clinic's own as {{{{phone}}}}");

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit)) is { Length: 11 } digits && digits[0] == '1' ? digits[1..] : string.Concat(number.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<!\d)(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-. ]\d{4}\b|\b(?:call|text|to|dial|press|or) (?:[2-9]11|9\d\d|\d{5,6})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Printed();

    [GeneratedRegex(@"^(?:tel|sms):\+?([\d-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Dialed();
}
