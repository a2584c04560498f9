namespace IopSite.Web.Articles;

internal sealed record RelatedPage(string Address, string Title, string Line);
