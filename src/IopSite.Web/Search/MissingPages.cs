using System.Globalization;
using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Web.Search;

/// <summary>Pages that the list of synonyms names and the library does not have: said by <c>check</c>, and no reason not to start. Pure.</summary>
internal static class MissingPages
{
    public static IEnumerable<Finding> Of(SiteContent content) =>
        content.Terms.Synonyms.Values.SelectMany(synonyms => synonyms)
            .SelectMany(synonym => synonym.Pages.Select(page => (synonym.Line, Page: page))).Distinct()
            .Where(named => !Addresses.Fixed.Contains(named.Page) && content.Library.Find(Addresses.English, named.Page) is null)
            .OrderBy(named => named.Line)
            .Select(named => new Finding($"content/{SearchTerms.SynonymsFile}", named.Line, Level.Warning,
                string.Create(CultureInfo.InvariantCulture, $"there is no page {named.Page}")));
}
