using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>One Chromium for all tests; each test takes a <see cref="Visit"/> of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // Nobody else is asked anything, and what asks all the same fails at once on every machine.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                // Chromium's sandbox does not start as root, which is what a container usually gives.
                .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            ],
            // Playwright switches the back/forward cache off; visitors have it, and it may show what was typed.
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
    }

    public async Task<Visit> VisitAsync(
        Site site, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = site.Origin,
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = scheme,
            // A colour in the middle of a transition would be measured as a wrong one.
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = javaScript,
            Locale = "en-US",
            TimezoneId = "America/New_York",
        });
        context.SetDefaultTimeout(10_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    private static string Executable() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set
            ? Which(set)
            : Which("chromium");

    // Path.Combine leaves an absolute path as it is.
    private static string Which(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{name} is not installed; tests/run.sh installs it, or CHROMIUM names one");
}
