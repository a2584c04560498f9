using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public partial class TalkTextsTests
{
    private static readonly Dictionary<string, string> English = All("");
    private static readonly Dictionary<string, string> Spanish = All("es");

    [Fact]
    public void Every_text_is_there_in_Spanish_with_the_same_places_to_fill()
    {
        Assert.Equal(English.Keys.Order(), Spanish.Keys.Order());
        foreach (var (key, text) in English)
            Assert.Equal(Places(text), Places(Spanish[key]));
    }

    [Fact]
    public void The_words_of_the_consent_belong_to_its_version() =>
        // Changed the words? Change Consent.Version with them: it is stored with each request.
        Assert.Equal(
            ("2026-11",
                "Yes. Contact me about this request, in the way I chose above.",
                "Sí. Comuníquense conmigo sobre esta solicitud, de la manera que elegí arriba."),
            (Consent.Version, English["ConsentText"], Spanish["ConsentText"]));

    [Theory]
    [InlineData("!")]
    [InlineData("simply")]
    [InlineData("journey")]
    [InlineData("100%")]
    [InlineData("secure")]
    [InlineData("anonymous")]
    [InlineData("anónim")]
    [InlineData("e-mail")]
    [InlineData("adict")]
    [InlineData("limpio")]
    public void No_text_says(string word) =>
        Assert.DoesNotContain(English.Values.Concat(Spanish.Values), text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> All(string language)
    {
        var texts = new ResourceManager("IopSite.Intake.Talk.TalkTexts", typeof(TalkController).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        Assert.NotNull(texts);
        return texts.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
