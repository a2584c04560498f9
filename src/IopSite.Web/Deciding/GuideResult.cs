namespace IopSite.Web.Deciding;

/// <summary>Where a path through the guide ends. Never a score, a label or a diagnosis.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Card">The kind of care card that it is shown as, or null.</param>
internal sealed record GuideResult(string Name, int Line, string Title, string? Card, GuideText Text);
