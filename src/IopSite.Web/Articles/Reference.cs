namespace IopSite.Web.Articles;

/// <summary>A link or picture in a page, for checking once all pages are known.</summary>
internal sealed record Reference(string Target, int Line, bool IsImage);
