using AngleSharp.Html.Dom;
using IopSite.Tests.Intake.Talk;

namespace IopSite.Tests.Web.Articles;

public sealed class LanguagesTests(Site site)
{
    [Theory]
    [InlineData("/es/iop", "/iop", "In short")]
    [InlineData("/es/faq", "/faq", "For me")]
    [InlineData("/es", "/", "Hours and people")]
    [InlineData("/es/crisis", "/crisis", "Not yet reviewed by a clinician.")]
    public async Task A_page_that_is_not_translated_is_shown_in_English_and_says_so(string path, string english, string label)
    {
        var page = (await site.GetAsync(path)).Page;

        Assert.Equal("Esta página todavía no está en español. Aquí está en inglés.", page.Text("main > .notice[lang=es]"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Site.PublicUrl + english, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        // The whole text is in the language that it claims, its labels too; the frame around it claims Spanish.
        Assert.Contains(label, page.Text("main"), StringComparison.Ordinal);
        Assert.StartsWith("Salir", page.Text("[lang=es] .leave"), StringComparison.Ordinal);
        Assert.Equal("Qué es un IOP", page.Text("footer[lang=es] nav a"));
        Assert.True(page.Has("[lang=es] a[href='/es/iop']"));
    }

    [Fact]
    public async Task A_page_that_is_translated_is_shown_and_both_name_each_other()
    {
        await using var own = new Site();
        own.Write("es/iop/index.md", ContentFiles.Page
            .Replace("title: \"A page\"", "title: \"¿Qué es un IOP?\"", StringComparison.Ordinal)
            .Replace("The last line.", "Llame al {{phone}}, {{hours}}. [Trabajo](/es/work)", StringComparison.Ordinal));

        var spanish = (await own.GetAsync("/es/iop")).Page;
        var english = (await own.GetAsync("/iop")).Page;

        Assert.Equal("es", spanish.DocumentElement.GetAttribute("lang"));
        Assert.Equal("¿Qué es un IOP?", spanish.Text("h1"));
        Assert.False(spanish.Has("main > .notice"));
        Assert.False(spanish.Has("header[lang], footer[lang]"));
        Assert.Contains("de lunes a viernes de 8 am a 6 pm", spanish.Text(".text"), StringComparison.Ordinal);
        Assert.Contains("Publicado el 1 de noviembre de 2026", spanish.Text(".meta"), StringComparison.Ordinal);
        Assert.Equal($"{Site.PublicUrl}/es/iop", spanish.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        foreach (var page in new[] { spanish, english })
            Assert.Equal([("en", $"{Site.PublicUrl}/iop"), ("es", $"{Site.PublicUrl}/es/iop")], Translations(page));
        Assert.Contains($"<loc>{Site.PublicUrl}/es/iop</loc>", (await own.GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        // What is there in one language only has no pair.
        Assert.Empty(Translations((await own.GetAsync("/work")).Page));
    }

    [Theory]
    [InlineData("/work", "es", "/es/talk")]
    [InlineData("/search", "es", "/es/search")]
    [InlineData("/talk", "es", "/es/talk")]
    [InlineData("/es/talk", "en", "/talk")]
    [InlineData("/es/search", "en", "/search")]
    [InlineData("/es/work", "en", "/work")]
    public async Task The_way_to_the_other_language_leads_to_the_same_page_or_to_the_form(string path, string language, string other)
    {
        foreach (var place in new[] { ".main-nav", "#menu" })
        {
            var link = (await site.GetAsync(path)).Page.QuerySelector($"{place} a[hreflang]");

            Assert.Equal((language, other), (link?.GetAttribute("lang"), link?.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task The_browser_does_not_choose_the_language()
    {
        var page = (await site.GetAsync("/talk", ("Accept-Language", "es-MX, es"), ("Cookie", ".AspNetCore.Culture=c=es|uic=es"))).Page;

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    private static IEnumerable<(string?, string?)> Translations(IHtmlDocument page) =>
        page.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")));
}
