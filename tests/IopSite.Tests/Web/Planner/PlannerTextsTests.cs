using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IopSite.Web.Planner;

namespace IopSite.Tests.Web.Planner;

public sealed partial class PlannerTextsTests
{
    [Fact]
    public void Every_text_is_there_in_Spanish_with_the_same_places_to_fill()
    {
        var (english, spanish) = (All(""), All("es"));

        Assert.Equal(english.Keys.Order(), spanish.Keys.Order());
        foreach (var (key, text) in english)
            Assert.Equal(Places(text), Places(spanish[key]));
    }

    private static Dictionary<string, string> All(string language)
    {
        var texts = new ResourceManager("IopSite.Web.Planner.PlannerTexts", typeof(House).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        Assert.NotNull(texts);
        return texts.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
