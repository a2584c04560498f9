using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>axe on one page, put there once: on a busy machine that takes longer than the checks.</summary>
internal sealed class Axe
{
    private const string Run =
        """
        async (rules) => {
            const results = await axe.run(document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
            return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id} at ${target}: ${help}: ${html}`));
        }
        """;

    private static readonly string[] Colors = ["color-contrast", "link-in-text-block"];

    private readonly IPage page;

    private Axe(IPage page) => this.page = page;

    public static async Task<Axe> OnAsync(IPage page)
    {
        await page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        return new(page);
    }

    /// <summary>With all rules, those of good practice included, or only with those about color.</summary>
    public Task<string[]> ViolationsAsync(bool isColorsOnly) => page.EvaluateAsync<string[]>(Run, isColorsOnly ? Colors : null);
}
