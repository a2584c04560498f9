using Microsoft.Playwright;

namespace IopSite.BrowserTests.Support;

/// <summary>A person who has no pointer.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int Most = 150;

    /// <summary>Presses Tab until the focus is on what <paramref name="selector"/> names.</summary>
    /// <returns>How many presses that took.</returns>
    public async Task<int> TabToAsync(string selector)
    {
        for (var presses = 1; presses <= Most; presses++)
        {
            await PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
                return presses;
        }
        throw new TimeoutException($"{Most} presses of Tab did not lead to {selector}");
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);
}
