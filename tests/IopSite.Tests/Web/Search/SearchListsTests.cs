using IopSite.Tests.Web.Articles;
using IopSite.Web.Search;

namespace IopSite.Tests.Web.Search;

public sealed class SearchListsTests : IDisposable
{
    private readonly ContentFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("synonyms", "en\tprice", "must have three columns set apart by tabs: language, what people type, what our pages call it")]
    [InlineData("synonyms", "fr\tprix\tcost", "the language must be en or es, not 'fr'")]
    [InlineData("synonyms", "en\t;\tcost", "a column is empty")]
    [InlineData("synonyms", "en\tprice;?!\tcost", "'?!' holds no word")]
    [InlineData("crisis", "en\twant to die", "must have three columns set apart by tabs: language, crisis or emergency, the phrase")]
    [InlineData("crisis", "fr\tcrisis\tmourir", "the language must be en or es, not 'fr'")]
    [InlineData("crisis", "en\tloud\tdie", "the card must be crisis or emergency, not 'loud'")]
    [InlineData("crisis", "en\tcrisis\t?", "the phrase holds no word")]
    public void A_broken_line_is_refused_with_its_file_and_line(string list, string line, string message)
    {
        files.Write($"search/{list}.tsv", $"# A comment\n\nen\tcrisis\tgood line\n{line}\n");

        Assert.Equal($"content/search/{list}.tsv:4: error: {message}", Assert.Single(files.Faults()));
    }

    [Fact]
    public void Without_a_crisis_phrase_the_site_does_not_start()
    {
        files.Write("search/crisis.tsv", "# none\n");

        Assert.Equal("content/search/crisis.tsv:0: error: holds no phrase, so nobody in danger would see whom to call first", Assert.Single(files.Faults()));
    }

    [Fact]
    public void A_page_that_is_named_and_does_not_exist_is_a_warning_of_the_check()
    {
        files.Write("search/synonyms.tsv", "# A comment\nen\tprice\tcost; /page; /nowhere; /talk\n");

        var content = files.Read().Content;

        Assert.NotNull(content);
        Assert.Equal("content/search/synonyms.tsv:2: warning: there is no page /nowhere", Assert.Single(MissingPages.Of(content)).ToString());
    }
}
