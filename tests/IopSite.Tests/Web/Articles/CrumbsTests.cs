using IopSite.Web.Articles;
using IopSite.Web.Shared;

namespace IopSite.Tests.Web.Articles;

public sealed class CrumbsTests
{
    [Fact]
    public void The_home_page_has_no_way_above_it() =>
        Assert.Empty(Crumbs.Of(Library.Page("/"), Library.Of(Library.Page("/"))));

    [Fact]
    public void The_way_leads_over_the_pages_above_in_the_words_of_the_navigation()
    {
        using var _ = new InLanguage("en");
        var page = Library.Page("/faq/money/refunds");
        var library = Library.Of(Library.Page("/"), Library.Page("/faq"), Library.Page("/faq/money"), page);

        Assert.Equal(
            [new Crumb("/", "Home"), new("/faq", "Questions"), new("/faq/money", "Title of /faq/money")],
            Crumbs.Of(page, library));
    }

    [Fact]
    public void A_step_that_is_no_page_is_left_out()
    {
        using var _ = new InLanguage("en");
        var page = Library.Page("/talk/what-happens");

        Assert.Equal([new Crumb("/", "Home")], Crumbs.Of(page, Library.Of(page)));
    }

    [Fact]
    public void A_Spanish_page_stays_in_Spanish()
    {
        using var _ = new InLanguage("es");
        var page = Library.Page("/iop/week", "es");

        Assert.Equal(
            [new Crumb("/es", "Inicio"), new("/es/iop", "Qué es un IOP")],
            Crumbs.Of(page, Library.Of(page, Library.Page("/iop", "es"), Library.Page("/iop"))));
    }
}
