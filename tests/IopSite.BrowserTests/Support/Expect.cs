namespace IopSite.BrowserTests.Support;

internal static class Expect
{
    /// <summary>A failed test says all that was found, a line each.</summary>
    public static void Nothing(IReadOnlyCollection<string> findings) => Assert.True(findings.Count == 0, string.Join('\n', findings));
}
