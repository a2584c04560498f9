using IopSite.Tests.Web.Search;
using IopSite.Web.Articles;

namespace IopSite.Tests.Web.Articles;

public sealed class RelatedTests
{
    [Fact]
    public void The_authors_choice_stands_in_the_authors_order()
    {
        var page = Library.Page("/iop", related: ["/work", "/talk", "/family"]);

        var related = Related.Of(page, Library.Of(page, Library.Page("/family"), Library.Page("/work"), Library.Page("/iop/week")));

        Assert.Equal(["/work", "/talk", "/family"], related.Select(item => item.Address));
        Assert.Equal("Description of /work", related[0].Line);
    }

    [Fact]
    public void An_author_may_choose_none()
    {
        var page = Library.Page("/iop", related: []);

        Assert.Empty(Related.Of(page, Library.Of(page, Library.Page("/iop/week"))));
    }

    [Fact]
    public void Without_a_choice_the_pages_that_are_most_alike_stand_there_and_never_more_than_three()
    {
        var page = Library.Page("/page", title: "Keeping a job with evening groups");
        Article[] others =
        [
            Library.Page("/a", title: "Insurance pays"),
            Library.Page("/b", title: "A job that is kept"),
            Library.Page("/c", title: "An evening group, and how a job is kept"),
            Library.Page("/d", title: "In the evening"),
            Library.Page("/e", title: "Our group"),
        ];

        var related = Related.Of(page, Library.Of([page, .. others]));

        Assert.Equal("/c", related[0].Address);
        Assert.Equal("Description of /c", related[0].Line);
        Assert.Equal(3, related.Count);
        Assert.DoesNotContain(related, item => item.Address is "/page" or "/a");
    }

    [Fact]
    public void A_word_that_many_pages_have_says_less_than_a_rare_one()
    {
        var page = Library.Page("/page", title: "Insurance and appeal");
        var common = Enumerable.Range(0, 9).Select(number => Library.Page($"/{number}", title: "Insurance"));

        Assert.Equal("/rare", Related.Of(page, Library.Of([page, .. common, Library.Page("/rare", title: "Appeal")]))[0].Address);
    }

    [Fact]
    public void Pages_with_nothing_in_common_are_not_named()
    {
        var page = Library.Page("/page", title: "Insurance");

        Assert.Empty(Related.Of(page, Library.Of([page, Library.Page("/other", title: "Groups") with { Matter = page.Matter with { Title = "Groups", Description = "Evenings" } }])));
    }

    [Fact]
    public void Drafts_pages_of_the_future_and_those_of_the_other_language_are_never_computed()
    {
        var page = Library.Page("/page");
        var draft = Library.Page("/draft");
        var later = Library.Page("/later");
        var all = Library.Of(
            page, draft with { Matter = draft.Matter with { Draft = true } }, later with { Matter = later.Matter with { Published = new(2030, 1, 1) } },
            Library.Page("/spanish", "es"), Library.Page("/"), Library.Page("/crisis"), Library.Page("/good"));

        Assert.Equal(["/good"], Related.Of(page, all.On(new(2026, 11, 24))).Select(item => item.Address));
        Assert.DoesNotContain(Related.Of(page, all), item => item.Address is "/draft" or "/spanish" or "/es/spanish");
    }

    [Fact]
    public void The_order_in_which_files_are_read_changes_nothing()
    {
        var pages = Enumerable.Range(0, 6).Select(number => Library.Page($"/page-{number}", title: "Evening groups")).ToList();

        var there = Related.Of(pages[0], Library.Of(pages)).Select(item => item.Address);

        Assert.Equal(["/page-1", "/page-2", "/page-3"], there);
        Assert.Equal(there, Related.Of(pages[0], Library.Of(Enumerable.Reverse(pages))).Select(item => item.Address));
    }

    [Fact]
    public void Spanish_pages_are_compared_by_Spanish_words()
    {
        var page = Library.Page("/page", "es", title: "Los grupos de la noche");

        Assert.Equal("/es/b", Related.Of(page, Library.Of(page, Library.Page("/a", "es", title: "El seguro de la familia"), Library.Page("/b", "es", title: "Grupo nocturno por las noches")))[0].Address);
    }

    [Fact]
    public void A_page_of_this_site_that_chooses_none_shows_none_and_one_that_does_not_choose_shows_three()
    {
        var library = RepositoryContent.Read().Library;

        var (home, question) = (library.Find("en", "/"), library.Find("en", "/faq/appeal"));

        Assert.NotNull(home);
        Assert.NotNull(question);
        Assert.Equal(0, home.Matter.Related?.Count);
        Assert.Empty(Related.Of(home, library));
        Assert.Null(question.Matter.Related);
        Assert.Equal(["/cost/insurance", "/faq/insurance", "/sheets/insurer"], Related.Of(question, library).Select(item => item.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_what_authors_of_this_site_chose_a_third_would_be_found()
    {
        var library = RepositoryContent.Read().Library;
        var chosen = library.All.Where(page => page.Matter.Related is { Count: > 0 }).ToList();

        var found = chosen.Sum(page => Computed(page).Intersect(page.Matter.Related ?? []).Count());

        var couldBe = chosen.Sum(page => Math.Min(3, page.Matter.Related?.Count ?? 0));
        Assert.True(found * 3 >= couldBe, $"{found} of {couldBe}");

        IEnumerable<string> Computed(Article page) =>
            Related.Of(page with { Matter = page.Matter with { Related = null } }, library).Select(item => item.Address);
    }

    [Fact]
    public void What_is_not_to_be_seen_is_left_out()
    {
        var page = Library.Page("/iop", related: ["/later", "/work"]);

        Assert.Equal(["/work"], Related.Of(page, Library.Of(page, Library.Page("/work"))).Select(item => item.Address));
    }

    [Fact]
    public void A_Spanish_page_leads_to_Spanish_pages_where_there_are_some()
    {
        var page = Library.Page("/iop", "es", related: ["/work", "/family", "/talk"]);

        var related = Related.Of(page, Library.Of(page, Library.Page("/work", "es"), Library.Page("/work"), Library.Page("/family")));

        Assert.Equal(["/es/work", "/family", "/es/talk"], related.Select(item => item.Address));
    }
}
