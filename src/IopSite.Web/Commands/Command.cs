using IopSite.Intake;

namespace IopSite.Web.Commands;

/// <summary>Words after <c>--</c> that ask for something other than serving the site.</summary>
internal static class Command
{
    /// <summary>The words that name the command, without settings such as <c>--Data:Path=…</c>.</summary>
    public static string[] Words(string[] args) => [.. args.Where(arg => !arg.StartsWith('-') && !arg.Contains('=', StringComparison.Ordinal))];

    /// <returns>The exit code, or null when the site is to be served.</returns>
    public static async Task<int?> RunAsync(string[] args, IConfiguration configuration, Func<IServiceProvider> services)
    {
        var words = Words(args);
        return words.FirstOrDefault() switch
        {
            null => null,
            "check" => CheckCommand.Run(configuration, services, args, Console.Out),
            "health" => await HealthCommand.RunAsync(configuration, Console.Out),
            "requests" or "mail" or "move" => await IntakeCommands.RunAsync(words, services(), Console.Out),
            var unknown => Unknown(unknown),
        };
    }

    private static int Unknown(string word)
    {
        Console.Error.WriteLine($"'{word}' is not a command; known are check, requests, mail, move and health. Without one, the site runs.");
        return 2;
    }
}
