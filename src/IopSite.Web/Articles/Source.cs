namespace IopSite.Web.Articles;

/// <summary>Where a fact was read.</summary>
/// <param name="MayBeCited">False where the fact sheet says not to show it to readers.</param>
/// <param name="Url">Null when no address is known that readers could open.</param>
internal sealed record Source(string Key, string Title, string Publisher, int? Year, Uri? Url, DateOnly Checked, bool MayBeCited);
