namespace IopSite.Web.Articles;

/// <summary>
/// What stands above a story whose people do not exist, so that nobody takes it for a testimonial (16 CFR Part 465).
/// Title and first paragraph must say it: an author cannot forget it.
/// </summary>
internal static class StoryLabel
{
    private static readonly Dictionary<string, (string Title, string Lead)> Labels = new()
    {
        ["illustration"] = ("Illustration: ", "Illustration: this person is not real. We wrote the story to show how an IOP week can look."),
        ["composite"] = ("Composite: ", "Composite: details from published research and common experience; no real person is described."),
    };

    /// <returns>What is wrong, or null.</returns>
    public static string? Fault(FrontMatter matter, string lead) =>
        matter.Kind is null || !Labels.TryGetValue(matter.Kind, out var label) ? null
        : !matter.Title.StartsWith(label.Title, StringComparison.Ordinal) ? $"the title of such a story starts with '{label.Title}'"
        : !lead.StartsWith(label.Lead, StringComparison.Ordinal) ? $"the first paragraph of such a story starts with '{label.Lead}'"
        : null;
}
