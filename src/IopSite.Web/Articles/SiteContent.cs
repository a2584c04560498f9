using IopSite.Web.Profile;
using IopSite.Web.Search;

namespace IopSite.Web.Articles;

/// <summary>One reading of the content folder: the provider and the pages, swapped in as a whole.</summary>
/// <param name="Version">Differs for each reading; a finished page is kept for one version only.</param>
internal sealed record SiteContent(string Version, SiteProfile Profile, ArticleLibrary Library, SearchTerms Terms);
