using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IopSite.Intake;

/// <summary>Sections of the settings as options that are checked before the site listens.</summary>
internal static class Settings
{
    private static readonly char[] Separators = [',', ';'];

    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class =>
        services.AddOptions<T>().Configure(options => Bind(configuration.GetSection(section), options)).ValidateOnStart();

    /// <summary>Relative paths count from the project's root where the host names it, else from the working directory.</summary>
    public static string AbsolutePath(this IConfiguration configuration, string path) =>
        Path.GetFullPath(path, Path.GetFullPath(configuration["Root"] ?? Directory.GetCurrentDirectory()));

    /// <param name="listed">Those that stand in a list. An environment variable cannot hold one, but a line of addresses.</param>
    public static IReadOnlyList<string> Addresses(this IConfiguration configuration, string key, IEnumerable<string> listed)
    {
        var trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        // Each name once: the same mailbox twice would get each mail twice.
        return [.. listed.Concat((configuration[key] ?? "").Split(Separators, trimmed)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // A word where a number belongs is a fault of the settings like any other, with a sentence and no stack trace.
    private static void Bind<T>(IConfigurationSection section, T options) where T : class
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException error)
        {
            throw new OptionsValidationException(section.Key, typeof(T), [error.Message]);
        }
    }
}
