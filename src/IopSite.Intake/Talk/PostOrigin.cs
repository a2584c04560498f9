namespace IopSite.Intake.Talk;

/// <summary>Whether a post comes from a page of another site. Pure.</summary>
internal static class PostOrigin
{
    /// <param name="fetchSite">The header <c>Sec-Fetch-Site</c>.</param>
    /// <param name="origin">The header <c>Origin</c>; "null" or none is unknown, not foreign, and the ticket decides.</param>
    /// <param name="own">Addresses that are this site: the public one and the one this request came to.</param>
    public static bool IsForeign(string? fetchSite, string? origin, params string[] own)
    {
        if (string.Equals(fetchSite, "cross-site", StringComparison.OrdinalIgnoreCase))
            return true;
        if (string.IsNullOrEmpty(origin) || origin == "null")
            return false;
        return !Uri.TryCreate(origin, UriKind.Absolute, out var from) || !own.Any(site => SameOrigin(site, from));
    }

    private static bool SameOrigin(string site, Uri other) =>
        Uri.TryCreate(site, UriKind.Absolute, out var one) && Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
