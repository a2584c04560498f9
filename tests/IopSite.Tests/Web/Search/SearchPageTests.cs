using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;
using IopSite.Tests.Web.Articles;

namespace IopSite.Tests.Web.Search;

public sealed class SearchPageTests(Site site)
{
    [Fact]
    public async Task A_result_leads_to_the_section_and_marks_the_words()
    {
        var answer = await site.GetAsync("/search?q=insurance%20plan");

        Assert.True(answer.Page.QuerySelectorAll(".found h3 a").Length > 1);
        Assert.Contains("insurance", answer.Page.QuerySelectorAll(".found mark").Select(mark => mark.TextContent.ToLowerInvariant()));
        foreach (var link in answer.Page.QuerySelectorAll(".found .where a"))
        {
            var target = link.GetAttribute("href")?.Split('#') ?? [];
            Assert.NotNull((await site.GetAsync(target[0])).Page.GetElementById(target[1]));
        }
    }

    [Theory]
    [InlineData("/search?q=insurance")]
    [InlineData("/search")]
    [InlineData("/es/search?q=seguro")]
    public async Task Nobody_keeps_the_page_and_no_search_engine_lists_it(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.False(answer.Page.Has("link[rel=canonical]"));
        Assert.DoesNotContain("insurance", answer.Page.Title ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%20")]
    [InlineData("/search?q=zzqxjkv")]
    [InlineData("/search?q=%22%20OR%20*%20NEAR(%20%00")]
    [InlineData("/search?q=%F0%9F%98%80")]
    [InlineData("/search?q[=1")]
    public async Task Nothing_asked_and_nothing_found_are_pages_that_lead_on(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.True(answer.Page.Has(".found a[href='/iop']"));
        Assert.True(answer.Page.Has("main a[href='tel:+12127365000']"));
        Assert.True(answer.Page.Has("main a[href='/crisis']"));
        Assert.True(answer.Page.Has("main a[href='/talk']"));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_answered() => Assert.Equal(200, (await site.GetAsync("/search?q=%ED%A0%80%FF")).Status);

    [Fact]
    public async Task A_long_query_is_answered_by_how_it_begins()
    {
        var answer = await site.GetAsync($"/search?q=insurance%20{new string('a', 3000)}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(200, answer.Page.QuerySelector("#q")?.GetAttribute("value")?.Length);
        Assert.True(answer.Page.Has(".found mark"));
    }

    [Theory]
    [InlineData("/search?q=insurrance", "insurance")]
    [InlineData("/search?q=flexibel%20grups", "flexible, groups")]
    public async Task A_misspelled_word_is_looked_for_as_it_was_meant_and_the_page_says_so(string path, string meant)
    {
        var page = (await site.GetAsync(path)).Page;

        Assert.Contains(page.QuerySelectorAll("main p strong"), strong => strong.TextContent == meant);
        Assert.True(page.Has(".found mark"));
    }

    [Theory]
    [InlineData("/search?q=i%20want%20to%20die", "sms:988")]
    [InlineData("/search?q=overdose", "tel:911")]
    [InlineData("/es/search?q=quiero%20morir", "sms:988")]
    [InlineData("/es/search?q=want%20to%20die", "sms:988")]
    public async Task Who_is_in_danger_meets_the_numbers_before_all_else(string path, string number)
    {
        var first = (await site.GetAsync(path)).Page.QuerySelector("main")?.FirstElementChild;

        Assert.Equal("SECTION", first?.TagName);
        Assert.NotNull(first?.QuerySelector($"a[href='{number}']"));
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text()
    {
        var answer = await site.GetAsync("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E");

        Assert.False(answer.Page.Has("main script"));
        Assert.Equal("<script>alert(1)</script>\">", answer.Page.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_page_that_is_not_translated_is_found_by_a_Spanish_word_under_its_Spanish_address()
    {
        var page = (await site.GetAsync("/es/search?q=aseguranza")).Page;

        Assert.Equal("en", page.QuerySelector(".found li:has(a[href='/es/faq/insurance'])")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task Every_page_leads_to_the_search()
    {
        foreach (var (path, search) in new[] { ("/iop", "/search"), ("/es/iop", "/es/search") })
        {
            var page = (await site.GetAsync(path)).Page;
            Assert.True(page.Has($".main-nav a[href='{search}']"));
            Assert.True(page.Has($"#menu a[href='{search}']"));
        }
        Assert.True((await site.GetAsync("/search")).Page.Has("form[role=search][method=get] label[for=q]"));
    }

    [Fact]
    public async Task What_is_searched_for_is_not_logged_even_when_everything_is()
    {
        const string marker = "Zzmarkerzz";
        using var folder = new TestFolder();
        await using var process = SiteProcess.Start(
            folder.Path, [], ("Content:Path", Repository.Content), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Serilog:MinimumLevel", "Verbose"));
        using var visitor = await process.VisitorAsync();

        foreach (var path in new[] { "/search", "/es/search" })
            foreach (var query in new[] { marker, $"insurance {marker}", $"want to die {marker}", $"\" OR {marker} NEAR(", $"{marker}\0\u0002" })
                Assert.Equal(200, (await visitor.GetAsync($"{path}?q={Uri.EscapeDataString(query)}", ("Referer", $"https://site.test/search?q={marker}"))).Status);

        await process.WritesAsync("GET es/search 200 in");
        Assert.DoesNotContain(marker, process.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_is_found_from_the_moment_at_which_its_file_is_there_and_no_longer_than_that()
    {
        await using var own = new Site();
        var page = ContentFiles.Page.Replace("The last line.", "A quokka smiles.", StringComparison.Ordinal);

        own.Write("quokka.md", page);
        own.Live.Reload();
        Assert.True((await own.GetAsync("/search?q=quokkas")).Page.Has(".found .where a[href='/quokka#a-heading']"));

        own.Write("quokka.md", page.Replace("sources: [S1]", "sources: [S1]\ndraft: true", StringComparison.Ordinal));
        own.Live.Reload();
        Assert.False((await own.GetAsync("/search?q=quokkas")).Page.Has("a[href^='/quokka']"));
    }
}
