using IopSite.Web.Search;

namespace IopSite.Tests.Web.Search;

public sealed class CrisisPhrasesTests
{
    private static readonly SearchTerms Terms = RepositoryContent.Read().Terms;

    [Fact]
    public void Every_phrase_of_the_list_is_known_in_capitals_without_spaces_and_in_the_middle_of_a_sentence()
    {
        Assert.True(Terms.Crisis.Count >= 80);
        Assert.All(Terms.Crisis, phrase =>
        {
            var text = string.Join(' ', phrase.Words);
            foreach (var typed in new[] { text, text.ToUpperInvariant(), $"please, {text}!", $"what if i {text} tonight" })
                Assert.True(Terms.CrisisIn(PlainWords.Of(typed)) is not null, typed);
        });
    }

    [Theory]
    [InlineData("kill myself", false)]
    [InlineData("killmyself", false)]
    [InlineData("i want to kil myself", false)]
    [InlineData("I want to just die", false)]
    [InlineData("i wnat to die", false)]
    [InlineData("suicde", false)]
    [InlineData("can't stay safe", false)]
    [InlineData("CAN’T STAY SAFE", false)]
    [InlineData("my daughter is cutting myself and wants to die", false)]
    [InlineData("quiero  morír", false)]
    [InlineData("quiero murir", false)]
    [InlineData("overdose", true)]
    [InlineData("overdoes on pills", true)]
    [InlineData("he took too many pills and wont wake up", true)]
    [InlineData("sobredósis", true)]
    [InlineData("want to die overdose", true)]
    public void A_phrase_is_understood_however_it_is_typed(string typed, bool isEmergency) =>
        Assert.Equal(isEmergency, Terms.CrisisIn(PlainWords.Of(typed))?.IsEmergency);

    [Fact]
    public void Real_queries_do_not_set_off_the_card() =>
        Assert.All(TypedQuery.All, query => Assert.Null(Terms.CrisisIn(PlainWords.Of(query.Text))));

    [Theory]
    [InlineData("overdue bills")]
    [InlineData("will myself")]
    [InlineData("want to diet")]
    [InlineData("skill groups")]
    [InlineData("end of life insurance")]
    public void Words_that_only_look_alike_are_not_taken_for_it(string typed) => Assert.Null(Terms.CrisisIn(PlainWords.Of(typed)));
}
