using IopSite.Tests.Intake.Talk;

namespace IopSite.Tests.Web.Components;

public sealed class ComponentsTests(Site site)
{
    [Fact]
    public async Task The_page_of_all_components_exists_in_Development_only()
    {
        await using var own = new Site { EnvironmentName = "Development" };

        var page = await own.GetAsync("/dev/components");

        Assert.Equal(200, page.Status);
        foreach (var component in new[] { ".in-short", ".contents", ".care-card.emergency", ".care-card.crisis", ".care-card.calm", ".ladder", ".steps", ".compare", ".doors", ".strip", ".reach", ".question-list", ".pager", ".summary", ".notice", "fieldset.choices", ".related", ".sources" })
            Assert.True(page.Page.Has(component), component);
        Assert.Equal(404, (await site.GetAsync("/dev/components")).Status);
    }
}
