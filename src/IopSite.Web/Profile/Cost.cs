namespace IopSite.Web.Profile;

internal sealed record Cost(string What, string Price);
