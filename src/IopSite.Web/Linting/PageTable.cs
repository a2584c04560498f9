using System.Globalization;
using IopSite.Web.Articles;

namespace IopSite.Web.Linting;

/// <summary><c>check --table</c>: each page with its grade, its words, its sources and the facts that it uses.</summary>
internal static class PageTable
{
    public static IEnumerable<string> Lines(Linter linter, ArticleLibrary library)
    {
        var pages = library.All.Where(article => article.Language == Addresses.English).OrderBy(article => article.Path, StringComparer.Ordinal)
            .Select(linter.Page).ToList();
        yield return $"{"page",-34} {"raw",5} {"masked",6} {"SMOG",5} {"words",6}  sources · facts";
        foreach (var page in pages)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{page.Article.Path,-34} {page.Raw.Grade,5:0.0} {page.Masked.Grade,6:0.0} {Smog(page),5} {page.Raw.Words,6}  {Sources(page)} · {Facts(page)}");
        if (pages.Count > 0)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{$"median of {pages.Count}",-34} {Median(pages, page => page.Raw.Grade),5:0.0} {Median(pages, page => page.Masked.Grade),6:0.0} {"",5} {pages.Sum(page => page.Raw.Words),6}");
    }

    // Too short a text has none.
    private static string Smog(LintedPage page) => page.Masked.Sentences < 30 ? "-" : page.Masked.Smog.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Sources(LintedPage page) => page.Article.Sources.Count == 0 ? "none" : string.Join(' ', page.Article.Sources.Select(source => source.Key));

    private static string Facts(LintedPage page) => string.Join(' ',
        page.Passages.SelectMany(passage => passage.Markers).Select(marker => marker.Fact).OfType<string>().Distinct());

    private static double Median(List<LintedPage> pages, Func<LintedPage, double> value) =>
        pages.Select(value).Order().ElementAt(pages.Count / 2);
}
