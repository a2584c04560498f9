using IopSite.Web.Search;

namespace IopSite.Tests.Web.Search;

public sealed class SpellingTests
{
    private static readonly Dictionary<string, int> Vocabulary = new() { ["insurance"] = 5, ["insure"] = 1, ["alcohol"] = 9, ["work"] = 20, ["word"] = 2, ["anxiety"] = 3 };

    [Theory]
    [InlineData("insurence", "insurance")]
    [InlineData("alchohol", "alcohol")]
    [InlineData("anxeity", "anxiety")]
    [InlineData("wrok", "work")]
    [InlineData("worl", "work")]
    [InlineData("xyzzyx", null)]
    [InlineData("wor", null)]
    [InlineData("w0rk", null)]
    public void The_nearest_word_is_meant_and_among_equals_the_commonest(string typed, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(typed, Vocabulary));

    [Theory]
    [InlineData("die", "die", 0)]
    [InlineData("die", "dei", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "ab", 2)]
    public void A_distance_counts_wrong_missing_and_changed_letters(string left, string right, int distance) =>
        Assert.Equal(distance, EditDistance.Between(left, right, most: 5));
}
