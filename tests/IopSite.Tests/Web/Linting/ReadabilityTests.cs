using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Linting;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("help", 1)]
    [InlineData("like", 1)]
    [InlineData("liked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("table", 2)]
    [InlineData("uses", 2)]
    [InlineData("see", 1)]
    [InlineData("doctor's", 2)]
    [InlineData("people", 2)]
    [InlineData("idea", 3)]
    [InlineData("medication", 4)]
    [InlineData("situation", 4)]
    [InlineData("special", 2)]
    [InlineData("questions", 2)]
    [InlineData("recovery", 4)]
    [InlineData("insurance", 3)]
    [InlineData("employer", 3)]
    [InlineData("long-term", 2)]
    [InlineData("IOP", 2)]
    [InlineData("988", 1)]
    [InlineData("40,885", 1)]
    public void Counts_syllables_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, Syllables.Of(word));

    [Fact]
    public void Grades_by_the_formula_of_Flesch_and_Kincaid()
    {
        // 13 words, 2 sentences, 15 syllables.
        var text = new Readability("We call you back today. You choose the safest time for it all.");

        Assert.Equal((13, 2), (text.Words, text.Sentences));
        Assert.Equal(0.39 * 13 / 2 + 11.8 * 15 / 13 - 15.59, text.Grade, precision: 6);
    }

    [Fact]
    public void Grades_by_the_formula_of_SMOG()
    {
        var text = new Readability(string.Join('\n', Enumerable.Repeat("A counselor listens to us", 30)));

        Assert.Equal(30, text.Sentences);
        Assert.Equal(1.0430 * Math.Sqrt(30) + 3.1291, text.Smog, precision: 6);
    }

    [Fact]
    public void A_line_is_a_sentence_even_without_its_full_stop() => Assert.Equal(3, new Readability("Cost\nMoney first\nAsk us. ").Sentences);

    [Fact]
    public void A_text_without_words_has_grade_zero() => Assert.Equal(0, new Readability(" … ").Grade);

    [Fact]
    public void A_masked_name_is_one_short_word()
    {
        var mask = new NameMask(["Substance Abuse and Mental Health Services Administration", "Administration"]);

        Assert.Equal("Ask the NAME.", mask.Over("Ask the substance abuse and mental health services administration."));
        Assert.Equal("Untouched", new NameMask([]).Over("Untouched"));
    }
}
