namespace IopSite.BrowserTests.Support;

internal static class Pages
{
    /// <summary>Nothing is asked of a visitor here, so nothing is remembered and nobody else hears of the visit.</summary>
    public static readonly string[] ToRead =
    [
        "/", "/iop", "/iop/flexibility", "/work", "/family", "/faq", "/faq/insurance",
        "/crisis", "/privacy", "/private", "/iop/week", "/iop/compare", "/cost", "/stories/money", "/sheets/my-week", "/talk/what-happens", "/decide",
        "/search", "/search?q=insurrance", "/search?q=overdose", "/es/search?q=quiero%20morir",
    ];

    public static readonly string[] All = [.. ToRead, "/talk"];
}
