namespace IopSite.BrowserTests.Support;

internal sealed record HtmlFinding(string Path, int Line, string Rule, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message} ({Rule})";
}
