using IopSite.Tests.Web.Articles;
using IopSite.Web.Articles;
using IopSite.Web.Search;

namespace IopSite.Tests.Web.Search;

public sealed class SearchIndexTests
{
    private static readonly SearchTerms Terms = new(
        new Dictionary<string, IReadOnlyList<Synonym>>
        {
            ["en"] = [new(["work"], [["employer"]], ["/job"], 1), new(["does", "it", "work"], [], ["/proof"], 2)],
            ["es"] = [new(["costo"], [["price"]], [], 3)],
        }, []);

    [Fact]
    public void A_Spanish_page_takes_the_place_of_the_English_one_and_others_are_found_by_what_the_words_mean()
    {
        using var index = new SearchIndex(Library.Of(
            Page("/cost", "The price of care"), Page("/pay", "Price by price"), Page("/cost", "El costo del tratamiento", "es")), Terms);

        var found = index.Find("es", ["costo"]).Pages;

        Assert.Equal(["/es/cost es", "/es/pay en"], found.Select(page => $"{page.Address} {page.Language}"));
    }

    [Fact]
    public void The_longer_phrase_says_what_its_words_mean()
    {
        using var index = new SearchIndex(Library.Of(Page("/job", "Your employer"), Page("/proof", "What is known")), Terms);

        Assert.Equal(["/job"], Paths(index.Find("en", ["work"])));
        Assert.Equal(["/proof"], Paths(index.Find("en", ["does", "it", "work"])));
    }

    [Fact]
    public void The_section_that_answers_best_is_named_and_its_words_are_marked()
    {
        var page = Page("/iop", "What it is") with
        {
            BodyHtml = "<p>First.</p><h2 id=\"hours\">The <em>hours</em></h2><p>Nine<sup class=\"src\">1</sup> hours &amp; more.</p><h2 id=\"cost\">Cost</h2><p>Ask.</p>",
        };
        using var index = new SearchIndex(Library.Of(page), Terms);

        var found = Assert.Single(index.Find("en", ["hour"]).Pages);

        Assert.Equal("hours", found.Anchor);
        Assert.Equal([("Nine ", false), ("hours", true), (" & more.", false)], found.Text.Pieces);
        Assert.Contains(("hours", true), found.Heading.Pieces);
    }

    private static IEnumerable<string> Paths(FoundPages found) => found.Pages.Select(page => page.Address);

    private static Article Page(string path, string title, string language = "en")
    {
        var page = Library.Page(path, language);
        return page with { Matter = page.Matter with { Title = title, Description = "" } };
    }
}
