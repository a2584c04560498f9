namespace IopSite.Tests.Web.Articles;

public sealed class StoriesTests : IDisposable
{
    private const string Illustration = "Illustration: this person is not real. We wrote the story to show how an IOP week can look.";

    private readonly ContentFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("illustration", "Illustration: a week", Illustration, null)]
    [InlineData("composite", "Composite: a week", "Composite: details from published research and common experience; no real person is described.", null)]
    [InlineData("illustration", "A week", Illustration, "2: error: the title of such a story starts with 'Illustration: '")]
    [InlineData("illustration", "Illustration: a week", "Dee cooks.", "2: error: the first paragraph of such a story starts with 'Illustration: this person is not real.")]
    [InlineData("composite", "Illustration: a week", Illustration, "2: error: the title of such a story starts with 'Composite: '")]
    [InlineData("true", "A week", "Dee cooks.", "9: error: 'kind' must be one of illustration, composite, consented, not 'true'")]
    [InlineData("consented", "A week", "Dee cooks.", "9: error: 'consent' is missing")]
    public void Nobody_takes_a_made_up_person_for_a_real_one(string kind, string title, string lead, string? fault)
    {
        files.Write("stories/week.md", Story(title, lead, $"kind: {kind}"));

        var faults = files.Faults().Where(finding => finding.Contains(": error: ", StringComparison.Ordinal)).ToList();

        if (fault is null)
            Assert.Empty(faults);
        else
            Assert.StartsWith($"content/stories/week.md:{fault}", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_says_which_kind_it_is_and_no_other_page_does()
    {
        files.Write("stories/week.md", Story("A week", "Dee cooks.", "order: 3"));
        files.Write("page.md", ContentFiles.Page.Replace("sources: [S1]", "sources: [S1]\nkind: illustration", StringComparison.Ordinal));

        var faults = files.Faults();

        Assert.Contains(faults, fault => fault.StartsWith("content/stories/week.md:2: error: 'kind' is missing", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("content/page.md:9: error: 'kind' is not a known key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("signed: 2026-10-01\nwhere: \"this site\"\nrecheckBy: 2027-10-01", null)]
    [InlineData("signed: 2026-10-01\nwhere: \"this site\"\nrecheckBy: 2027-10-01\nwithdrawn: 2026-11-20", "its consent was withdrawn")]
    [InlineData("signed: 2026-10-01\nwhere: \"this site\"\nrecheckBy: 2026-11-01", "its consent was to be checked again by 2026-11-01")]
    [InlineData("signed: 2026-12-01\nwhere: \"this site\"\nrecheckBy: 2027-10-01", "its consent is not signed yet")]
    [InlineData(null, "there is no consent record consents/c1.yaml")]
    public void A_real_story_is_shown_only_while_its_consent_holds(string? record, string? reason)
    {
        files.Write("stories/week.md", Story("A week", "I cook.", "kind: consented\nconsent: c1"));
        // A link to it does not hold the withdrawal up.
        files.Write("page.md", ContentFiles.Page.Replace("The last line.", "[A story](/stories/week)", StringComparison.Ordinal));
        if (record is not null)
            files.Write("consents/c1.yaml", record);

        var (content, findings) = files.Read();

        Assert.NotNull(content);
        Assert.Equal(reason is null, content.Library.Find("en", "/stories/week") is not null);
        Assert.Equal(reason is null ? [] : [$"content/stories/week.md:1: warning: is not shown: {reason}"], findings.Select(finding => finding.ToString()));
    }

    private static string Story(string title, string lead, string keys) => ContentFiles.Page
        .Replace("\"A page\"", $"\"{title}\"", StringComparison.Ordinal)
        .Replace("sources: [S1]", $"sources: [S1]\n{keys}", StringComparison.Ordinal)
        .Replace("The first paragraph.", lead, StringComparison.Ordinal);
}
