namespace IopSite.Web.Deciding;

/// <param name="Say">The words on the button. Plain text.</param>
/// <param name="Then">The question or result that comes next.</param>
/// <param name="Line">Of <paramref name="Then"/> in the file.</param>
internal sealed record GuideAnswer(string Name, string Say, string Then, int Line);
