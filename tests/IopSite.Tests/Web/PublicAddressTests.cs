using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Web.Hosting;
using IopSite.Tests.Web.Search;

namespace IopSite.Tests.Web;

/// <summary>Every address that a visitor, a search engine or an operator can ask for. A new page belongs in the table.</summary>
public sealed class PublicAddressTests(Site site)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Plain = "text/plain; charset=utf-8";

    private static readonly string[] Articles = [.. RepositoryContent.Read().Library.All
        .Where(article => article.Language == "en").Select(article => article.Path).Order(StringComparer.Ordinal)];

    private static readonly string[] Forms = ["/talk", "/talk/ask", "/talk/received", "/es/talk", "/es/talk/ask", "/es/talk/received"];

    private static readonly string[] Searches = ["/search", "/search?q=insurance", "/es/search", "/es/search?q=seguro"];

    private static IEnumerable<string> Readings => [.. Articles, .. Articles.Select(Spanish)];

    public static TheoryData<string, int, string?> Table => [
        .. Readings.Concat(Forms).Concat(Searches).Select(path => (path, 200, (string?)Html)),
        ("/leave", 303, null),
        ("/es/leave", 303, null),
        ("/no-such-page", 404, Html),
        ("/es/no-such-page", 404, Html),
        ("/error/500", 404, Html),
        ("/sitemap.xml", 200, "application/xml; charset=utf-8"),
        ("/feed.xml", 200, "application/atom+xml; charset=utf-8"),
        ("/robots.txt", 200, Plain),
        ("/.well-known/security.txt", 200, Plain),
        ("/health/live", 200, "text/plain"),
        ("/health/ready", 200, "text/plain"),
        ("/site.css", 200, "text/css"),
        ("/literata-600.woff2", 200, "font/woff2"),
        ("/favicon.svg", 200, "image/svg+xml"),
    ];

    public static TheoryData<string> HtmlPages => [.. Readings, .. Forms, .. Searches, "/no-such-page", "/es/no-such-page"];

    public static TheoryData<string> ReadingPages => [.. Readings];

    [Theory, MemberData(nameof(Table))]
    public async Task Every_public_address_answers_with_its_status_its_type_and_the_usual_headers(string path, int status, string? type)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(status, answer.Status);
        Assert.Equal(type, answer.Header("Content-Type"));
        UsualHeaders.AssertOn(answer, referrer: status == 303 ? "no-referrer" : "same-origin");
    }

    [Theory, MemberData(nameof(HtmlPages))]
    public async Task Every_page_is_valid_HTML_with_one_heading_of_the_first_level_and_each_id_once(string path)
    {
        var answer = await site.GetAsync(path);

        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(answer.Text);
        Assert.Single(page.QuerySelectorAll("h1"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var named in References(page, "aria-labelledby").Concat(References(page, "aria-describedby")).Concat(References(page, "for")))
            Assert.Contains(named, ids);
        Assert.False(page.Has("script:not([src]):not([type='application/ld+json']), style, [style], [onclick], [onload]"));
    }

    [Theory, MemberData(nameof(HtmlPages))]
    public async Task Every_page_names_the_numbers_to_call_and_the_way_out(string path)
    {
        var page = (await site.GetAsync(path)).Page;

        foreach (var target in new[] { "tel:911", "tel:988", "sms:988", "tel:18006624357", "https://988lifeline.org/chat/", "tel:+12127365000" })
            Assert.True(page.Has($"a[href='{target}']"), target);
        Assert.True(page.Has($".strip a[href='{(IsSpanish(path) ? "/es/leave" : "/leave")}']"));
    }

    [Fact]
    public async Task Every_link_and_anchor_of_every_page_leads_somewhere()
    {
        var answers = new Dictionary<string, Answer>();
        foreach (var path in HtmlPages.Select(row => row.Data))
            foreach (var target in Targets((await AskOnceAsync(path)).Page))
            {
                var (address, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
                var answer = await AskOnceAsync(address == "" ? path : address);
                Assert.True(answer.Status == (address.EndsWith("/leave", StringComparison.Ordinal) ? 303 : address == "" ? answer.Status : 200), $"{path} links to {target}: {answer.Status}");
                Assert.True(anchor == "" || answer.Page.GetElementById(anchor) is not null, $"{path} links to {target}, which has no such id");
            }

        async Task<Answer> AskOnceAsync(string path) =>
            answers.TryGetValue(path, out var known) ? known : answers[path] = await site.GetAsync(path);
    }

    [Theory]
    [InlineData("/", "/iop", "/iop/flexibility", "/iop/week", "/iop/therapies", "/iop/plan", "/iop/after", "/iop/compare", "/iop/online", "/iop/both", "/iop/hard-parts")]
    [InlineData("/work", "/work/rights", "/family", "/family/supporting", "/family/taking-part", "/support", "/cost", "/cost/insurance", "/cost/planning")]
    [InlineData("/decide", "/stories", "/faq", "/team", "/about", "/about/content", "/talk/what-happens", "/crisis", "/private")]
    [InlineData("/privacy", "/accessibility", "/about/notices", "/sheets/insurer", "/sheets/program", "/sheets/my-week")]
    public void Every_page_that_visitors_were_promised_is_there(params string[] paths) => Assert.Empty(paths.Except(Articles));

    [Fact]
    public async Task The_sitemap_and_the_feed_list_the_pages_of_the_table_and_each_answers()
    {
        var map = XDocument.Parse((await site.GetAsync("/sitemap.xml")).Text);
        var feed = XDocument.Parse((await site.GetAsync("/feed.xml")).Text);

        var listed = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        var entries = feed.Descendants().Where(element => element.Name.LocalName == "entry").Elements()
            .Where(element => element.Name.LocalName == "id").Select(element => element.Value);
        Assert.Equal(Articles.Append("/talk").Select(Absolute).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(Articles.Select(Absolute).Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
        foreach (var address in listed)
            Assert.Equal(200, (await site.GetAsync(address[Site.PublicUrl.Length..])).Status);
    }

    [Theory, MemberData(nameof(ReadingPages))]
    public async Task What_a_page_tells_machines_is_what_it_shows_people(string path)
    {
        var page = (await site.GetAsync(path)).Page;

        var title = Words(page, "h1");
        // Of a page that is not translated, the English address is the one to be known.
        var canonical = Absolute(IsSpanish(path) ? English(path) : path);
        Assert.Equal(path is "/" or "/es" ? $"{title} Harbor Street IOP" : $"{title} · Harbor Street IOP", page.Title);
        Assert.Equal(canonical, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(canonical, Meta(page, "property=og:url"));
        Assert.Equal(title, Meta(page, "property=og:title"));
        Assert.Equal("Harbor Street IOP", Meta(page, "property=og:site_name"));
        Assert.InRange(Meta(page, "name=description").Length, 50, 170);
        Assert.Equal(Meta(page, "name=description"), Meta(page, "property=og:description"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en_US", Meta(page, "property=og:locale"));
        Assert.False(page.Has("meta[name=robots]"));
    }

    [Theory, MemberData(nameof(ReadingPages))]
    public async Task Structured_data_says_nothing_that_the_page_does_not_say(string path)
    {
        var page = (await site.GetAsync(path)).Page;

        var seen = Squeeze(page.Body?.TextContent ?? "");
        var things = JsonNode.Parse(page.Text("script[type='application/ld+json']"))?["@graph"]?.AsArray() ?? [];
        Assert.NotEmpty(things);
        foreach (var text in things.SelectMany(Texts))
            Assert.Contains(Squeeze(text), seen, StringComparison.Ordinal);
        if (things.SingleOrDefault(thing => Text(thing, "@type") == "MedicalWebPage") is { } self)
        {
            Assert.Equal(Words(page, "h1"), Text(self, "name"));
            Assert.Equal(Meta(page, "property=og:url"), Text(self, "url"));
            Assert.Equal(Meta(page, "name=description"), Text(self, "description"));
            Assert.Equal(page.DocumentElement.GetAttribute("lang"), Text(self, "inLanguage"));
        }
        if (things.SingleOrDefault(thing => Text(thing, "@type") == "BreadcrumbList") is { } crumbs)
            Assert.Equal(
                page.QuerySelectorAll(".crumbs li").Select(crumb => crumb.TextContent),
                crumbs["itemListElement"]?.AsArray().Select(step => Text(step, "name")));
    }

    [Fact]
    public async Task No_two_pages_share_a_title_or_a_description()
    {
        var pages = new List<IHtmlDocument>();
        foreach (var path in Articles)
            pages.Add((await site.GetAsync(path)).Page);

        Assert.Distinct(pages.Select(page => page.Title));
        Assert.Distinct(pages.Select(page => Meta(page, "name=description")));
    }

    [Fact]
    public async Task Robots_find_the_sitemap_and_stay_out_of_what_is_nobodys_page()
    {
        var text = (await site.GetAsync("/robots.txt")).Text;

        Assert.Contains($"Sitemap: {Site.PublicUrl}/sitemap.xml", text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /talk/received", text, StringComparison.Ordinal);
        Assert.Contains("noindex", (await site.GetAsync("/talk/received")).Header("X-Robots-Tag"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Security_txt_names_a_contact_and_expires_180_days_after_the_start()
    {
        var text = (await site.GetAsync("/.well-known/security.txt")).Text;

        Assert.Contains("Contact: mailto:hello@harborstreet.test\n", text, StringComparison.Ordinal);
        Assert.Contains($"Expires: {Site.Start.AddDays(180):yyyy-MM-dd'T'HH:mm:ss'Z'}\n", text, StringComparison.Ordinal);
        Assert.Contains($"Canonical: {Site.PublicUrl}/.well-known/security.txt\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/IOP", "/iop")]
    [InlineData("/iop/", "/iop")]
    [InlineData("/es/IOP/Flexibility", "/es/iop/flexibility")]
    [InlineData("/ES/iop", "/es/iop")]
    [InlineData("/es/", "/es")]
    public async Task An_address_has_one_form(string path, string canonical)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(308, answer.Status);
        Assert.Equal(canonical, answer.Header("Location"));
    }

    [Theory, MemberData(nameof(ReadingPages))]
    public async Task No_reading_page_sets_a_cookie(string path) => Assert.Null((await site.GetAsync(path)).Header("Set-Cookie"));

    [Fact]
    public async Task Leaving_leads_to_a_neutral_page_and_forgets_the_form()
    {
        var answer = await site.GetAsync("/leave");

        Assert.Equal("https://www.weather.gov/", answer.Header("Location"));
        Assert.Equal("\"cache\", \"storage\"", answer.Header("Clear-Site-Data"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Contains("f=; expires=Thu, 01 Jan 1970", answer.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    private static string Spanish(string path) => path == "/" ? "/es" : $"/es{path}";

    private static string English(string path) => path == "/es" ? "/" : path["/es".Length..];

    private static bool IsSpanish(string path) => path == "/es" || path.StartsWith("/es/", StringComparison.Ordinal);

    private static string Absolute(string path) => Site.PublicUrl + path;

    private static IEnumerable<string> References(IHtmlDocument page, string attribute) =>
        page.QuerySelectorAll($"[{attribute}]").SelectMany(element => (element.GetAttribute(attribute) ?? "").Split(' '));

    // Own addresses only, those of the world outside left out.
    private static IEnumerable<string> Targets(IHtmlDocument page) =>
        new[] { "href", "src", "action" }.SelectMany(name => page.QuerySelectorAll($"[{name}]").Select(element => element.GetAttribute(name) ?? ""))
            .Select(target => target == Site.PublicUrl ? "/" : target.StartsWith($"{Site.PublicUrl}/", StringComparison.Ordinal) ? target[Site.PublicUrl.Length..] : target)
            .Where(target => target.StartsWith('/') || target.StartsWith('#') || !target.Contains(':', StringComparison.Ordinal)).Distinct();

    private static string Meta(IHtmlDocument page, string named) => named.Split('=', 2) is [var attribute, var value]
        ? page.QuerySelector($"meta[{attribute}='{value}']")?.GetAttribute("content") ?? "" : "";

    private static string Words(IHtmlDocument page, string selector) => Squeeze(page.Text(selector));

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(JsonNode? thing, string key) => thing?[key]?.GetValue<string>();

    /// <summary>All that people should be able to read: names, answers, dates; a number as the page writes it.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject thing => thing.SelectMany(pair => pair.Key switch
        {
            "name" or "text" or "audienceType" or "publisher" => [pair.Value?.GetValue<string>() ?? ""],
            "datePublished" or "lastReviewed" => [DateOnly.Parse(pair.Value?.GetValue<string>() ?? "", CultureInfo.InvariantCulture).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)],
            _ => Texts(pair.Value),
        }),
        _ => [],
    };
}
