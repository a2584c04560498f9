namespace IopSite.Web.Hosting;

/// <summary>Section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Absolute links, the domain of Message-IDs, our own origin.</summary>
    public Uri PublicUrl { get; set; } = new("http://localhost:5080");

    /// <summary>The value of Strict-Transport-Security; this host for 2 years unless the operator writes more.</summary>
    public string Hsts { get; set; } = "max-age=63072000";

    /// <summary>An address as the world knows it.</summary>
    public string Absolute(string path) => $"{PublicUrl.GetLeftPart(UriPartial.Authority)}{path}";
}
