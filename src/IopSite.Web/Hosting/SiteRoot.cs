namespace IopSite.Web.Hosting;

/// <summary>Where relative paths count from, and what that says about the environment.</summary>
internal static class SiteRoot
{
    private const string Solution = "IopSite.sln";

    /// <summary>The nearest folder upwards that holds the solution, or null on a machine that only runs the site.</summary>
    private static readonly string? Checkout = Upwards(Directory.GetCurrentDirectory());

    public static string Folder => Checkout ?? Directory.GetCurrentDirectory();

    /// <summary>The path of a setting as an absolute one.</summary>
    public static string Full(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Development beside the sources, Production elsewhere, unless the environment says otherwise.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        EnvironmentName = IsEnvironmentSet(args) ? null : Checkout is null ? Environments.Production : Environments.Development,
        ContentRootPath = AppContext.BaseDirectory,
    };

    private static bool IsEnvironmentSet(string[] args) =>
        Array.Exists(args, arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase))
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"))
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"));

    private static string? Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, Solution)))
                return at.FullName;
        return null;
    }
}
