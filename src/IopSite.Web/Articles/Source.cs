namespace IopSite.Web.Articles;

/// <summary>Where a fact was read.</summary>
/// <param name="Url">Null when no address is known that readers could open.</param>
internal sealed record Source(string Key, string Title, string Publisher, int? Year, Uri? Url, DateOnly Checked);
