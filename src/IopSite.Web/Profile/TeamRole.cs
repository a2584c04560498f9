namespace IopSite.Web.Profile;

/// <param name="Name">Only of a real person who agreed to be named.</param>
internal sealed record TeamRole(string Role, string Does, string? Name);
