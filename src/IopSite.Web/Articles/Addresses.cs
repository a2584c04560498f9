using System.Text.RegularExpressions;

namespace IopSite.Web.Articles;

/// <summary>How a file's place, its language and its address belong together. Pure.</summary>
internal static partial class Addresses
{
    public const string English = "en";
    public const string Spanish = "es";

    /// <summary>Addresses that controllers serve: pages may link to them, and no file may take them.</summary>
    public static readonly IReadOnlySet<string> Fixed = new HashSet<string> { "/talk", "/talk/ask", "/talk/received", "/leave", "/search", "/feed.xml", "/sitemap.xml" };

    // Below these, other things than pages answer, or will.
    private static readonly string[] Reserved = ["desk", "dev", "error", "es", "health", "images"];

    /// <summary>Whether an address is the site's own, so that no file may have it.</summary>
    public static bool IsTaken(string path) => Fixed.Contains(path) || Reserved.Contains(path.Split('/')[1]);

    /// <summary>"es/iop/index.md" → ("es", "/iop").</summary>
    /// <returns>Null when the file's name cannot be an address.</returns>
    public static (string Language, string Path)? OfFile(string file)
    {
        var path = file[..^".md".Length];
        var language = English;
        if (path.StartsWith("es/", StringComparison.Ordinal))
            (language, path) = (Spanish, path["es/".Length..]);
        if (path == "index")
            return (language, "/");
        if (path.EndsWith("/index", StringComparison.Ordinal))
            path = path[..^"/index".Length];
        return Words().IsMatch(path) ? (language, $"/{path}") : null;
    }

    /// <summary>The address of a page in a language.</summary>
    public static string In(string language, string path) =>
        language == English ? path : path == "/" ? $"/{language}" : $"/{language}{path}";

    /// <summary>An address has one form: small letters, no slash at the end.</summary>
    /// <returns>That form, or null when it is the one given.</returns>
    public static string? Canonical(string? address)
    {
        var canonical = address?.ToLowerInvariant().TrimEnd('/') is { Length: > 0 } form ? form : "/";
        return canonical == address ? null : canonical;
    }

    [GeneratedRegex("^[a-z0-9-]+(/[a-z0-9-]+)*$")]
    private static partial Regex Words();
}
