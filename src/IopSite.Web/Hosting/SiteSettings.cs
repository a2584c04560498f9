using System.Net;
using IopSite.Web.Linting;

namespace IopSite.Web.Hosting;

/// <summary>The site's own settings, read and checked before anything starts.</summary>
internal static class SiteSettings
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="StartRefusedException">With one sentence for each wrong setting.</exception>
    public static SiteOptions Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var options = new SiteOptions { Hsts = configuration["Site:Hsts"] ?? new SiteOptions().Hsts };
        if (configuration["Site:PublicUrl"] is { } text)
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/")
                options.PublicUrl = url;
            else
                faults.Add($"Site:PublicUrl must be the site's own address such as https://www.clinic.org, without a path, not '{text}'.");
        }
        faults.AddRange(Known(configuration).Where(known => !IsNetwork(known)).Select(known =>
            $"Proxy:Known must be addresses or networks such as 10.0.0.1 or 10.0.0.0/8, not '{known}'."));
        var content = ContentPath(configuration);
        if (!Directory.Exists(content))
            faults.Add($"Content:Path is not a folder: '{content}'.");
        if (faults.Count > 0)
            throw new StartRefusedException(faults);
        return options;
    }

    public static string ContentPath(IConfiguration configuration) => SiteRoot.Full(configuration["Content:Path"] ?? "content");

    /// <summary>Hosts that the site answers to: those set, or that of its public address and this machine.</summary>
    public static string[] AllowedHosts(IConfiguration configuration, SiteOptions site) =>
        configuration["AllowedHosts"] is { Length: > 0 } hosts
            ? hosts.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [site.PublicUrl.Host, .. Loopback];

    /// <summary>Proxies whose forwarded headers are believed.</summary>
    public static IEnumerable<string> Known(IConfiguration configuration) =>
        configuration.GetSection("Proxy:Known").Get<string[]>()
        ?? configuration["Proxy:Known"]?.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? [];

    public static bool IsNetwork(string text) => IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);
}
