using IopSite.Tests.Intake.Talk;

namespace IopSite.Tests.Web.Articles;

public sealed class PublishingTests
{
    [Fact]
    public async Task A_page_appears_at_midnight_where_the_clinic_is()
    {
        await using var site = new Site();
        site.Write("later.md", Later);
        Assert.Equal((404, false), await SeenAsync());

        // 23:59:59 in New York, where it is still the day before, though not in London
        site.Clock.Advance(TimeSpan.FromHours(14) - TimeSpan.FromSeconds(1));
        Assert.Equal((404, false), await SeenAsync());

        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((200, true), await SeenAsync());

        async Task<(int, bool)> SeenAsync() =>
            ((await site.GetAsync("/later")).Status, (await site.GetAsync("/sitemap.xml")).Text.Contains("/later<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_shown_in_Development_only_and_says_so()
    {
        await using var production = new Site();
        await using var development = new Site { EnvironmentName = "Development" };
        foreach (var site in new[] { production, development })
            site.Write("later.md", Later.Replace("sources: []", "sources: []\ndraft: true", StringComparison.Ordinal));

        var page = await development.GetAsync("/later");
        production.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(200, page.Status);
        Assert.StartsWith("Draft.", page.Page.Text(".page-head .notice"), StringComparison.Ordinal);
        Assert.Equal(404, (await production.GetAsync("/later")).Status);
        Assert.DoesNotContain("/later", (await production.GetAsync("/feed.xml")).Text, StringComparison.Ordinal);
    }

    private static string Later => ContentFiles.Page
        .Replace("published: 2026-11-01", "published: 2026-11-25", StringComparison.Ordinal)
        .Replace("sources: [S1]", "sources: []", StringComparison.Ordinal)
        .Replace("[^S1]", "", StringComparison.Ordinal);
}
