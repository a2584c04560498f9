using IopSite.Web.Articles;
using IopSite.Web.Search;

namespace IopSite.Tests.Web.Search;

public sealed class RealQueriesTests : IDisposable
{
    private readonly SiteContent content = RepositoryContent.Read();
    private readonly SearchIndex index;

    public RealQueriesTests() => index = new(content.Library, content.Terms);

    public void Dispose() => index.Dispose();

    [Fact]
    public void Of_the_queries_that_people_type_95_in_100_have_their_page_among_the_first_three()
    {
        // A query whose pages a provider does not have is no measure of the search.
        var asked = TypedQuery.All.Where(query => query.Pages.Any(IsThere)).ToList();
        var missed = asked.Where(query => !FirstThree(query).Intersect(query.Pages).Any())
            .Select(query => $"{query.Text} → {string.Join(", ", FirstThree(query))}").ToList();

        Assert.True(TypedQuery.All.Count >= 60);
        Assert.True(missed.Count <= asked.Count * 0.05, $"{missed.Count} of {asked.Count} missed:\n{string.Join('\n', missed)}");
    }

    private bool IsThere(string path) => path == "/talk" || content.Library.Find("en", path) is not null;

    private IEnumerable<string> FirstThree(TypedQuery query) =>
        index.Find(query.Language, PlainWords.Of(query.Text)).Pages.Take(3)
            .Select(page => page.Address.StartsWith("/es/", StringComparison.Ordinal) ? page.Address["/es".Length..] : page.Address);
}
