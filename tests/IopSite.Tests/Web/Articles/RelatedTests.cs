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
    public void Without_a_choice_the_neighbors_of_the_section_stand_in_their_order()
    {
        var page = Library.Page("/iop/week");
        var others = new[] { ("/iop/c", 3), ("/iop/a", 100), ("/iop/b", 100), ("/iop", 1), ("/iop/d", 100), ("/work", 0) }
            .Select(other => Library.Page(other.Item1, order: other.Item2));

        Assert.Equal(["/iop", "/iop/c", "/iop/a", "/iop/b"], Related.Of(page, Library.Of([page, .. others])).Select(item => item.Address));
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
