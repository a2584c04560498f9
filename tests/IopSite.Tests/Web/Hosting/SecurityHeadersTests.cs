using System.Net.Http.Headers;
using System.Text;
using IopSite.Intake;
using IopSite.Tests.Intake.Talk;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Web.Hosting;

public sealed class SecurityHeadersTests(Site site)
{
    private static readonly (string, string) OverTls = ("X-Forwarded-Proto", "https");

    [Theory]
    [InlineData("page", 200)]
    [InlineData("page head", 200)]
    [InlineData("page again", 304)]
    [InlineData("other spelling", 308)]
    [InlineData("leave", 303)]
    [InlineData("form", 200)]
    [InlineData("stylesheet", 200)]
    [InlineData("stylesheet again", 304)]
    [InlineData("font", 200)]
    [InlineData("foreign host", 400)]
    [InlineData("form of another site", 403)]
    [InlineData("no page", 404)]
    [InlineData("no file", 404)]
    [InlineData("verb", 405)]
    [InlineData("too large", 413)]
    [InlineData("body of another kind", 415)]
    [InlineData("empty form", 422)]
    public async Task Stand_on_every_answer_with_and_without_TLS(string ask, int status)
    {
        foreach (var headers in new (string, string)[][] { [], [OverTls] })
        {
            var answer = await AskAsync(ask, headers);

            Assert.Equal(status, answer.Status);
            UsualHeaders.AssertOn(answer, tls: headers is [_], referrer: ask == "leave" ? "no-referrer" : "same-origin");
        }
    }

    [Theory]
    [InlineData("foreign host")]
    [InlineData("form of another site")]
    [InlineData("no page")]
    [InlineData("no file")]
    [InlineData("verb")]
    [InlineData("too large")]
    [InlineData("body of another kind")]
    public async Task A_refusal_is_a_page_with_the_numbers_to_call_that_nobody_keeps(string ask)
    {
        var answer = await AskAsync(ask);

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("ETag"));
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Equal("text/html; charset=utf-8", answer.Header("Content-Type"));
        Assert.True(answer.Page.Has("h1"));
        Assert.True(answer.Page.Has("a[href='tel:988']"));
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/talk")]
    [InlineData("/talk/received")]
    [InlineData("/es/talk")]
    [InlineData("/leave")]
    public async Task Nobody_keeps_a_page_of_the_form(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("ETag"));
    }

    // Compressed together with what was typed, the ticket could be guessed from the length; the empty form holds nothing typed.
    [Theory, InlineData("/talk"), InlineData("/es/talk")]
    public async Task Only_the_empty_form_is_compressed(string path)
    {
        var empty = await site.GetAsync(path, ("Accept-Encoding", "br, gzip"));
        var filled = await site.Http.PostAsync(path, [new("Name", "Sam")], [("Accept-Encoding", "br, gzip")]);

        Assert.Equal(("br", "Accept-Encoding"), (empty.Header("Content-Encoding"), empty.Header("Vary")));
        Assert.True(empty.Bytes.Length < 7_000, $"{empty.Bytes.Length} bytes");
        Assert.Equal((422, null), (filled.Status, filled.Header("Content-Encoding")));
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_page_too_and_tells_nothing_of_its_cause()
    {
        await using var broken = new Site
        {
            Settings = new Dictionary<string, string> { ["Proxy:Known"] = "" },
            Change = services => services.AddSingleton<Func<Clinic>>(() => throw new InvalidOperationException("the cause")),
        };

        var answer = await broken.GetAsync("/talk");
        var spanish = await broken.GetAsync("/es/talk");

        Assert.Equal(500, answer.Status);
        UsualHeaders.AssertOn(answer);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("Something went wrong on our side", answer.Page.Text("h1"));
        Assert.True(answer.Page.Has("a[href='tel:988']"));
        Assert.DoesNotContain("the cause", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Algo falló de nuestro lado", spanish.Page.Text("h1"));
        // Who is no known proxy cannot say that the way was safe.
        UsualHeaders.AssertOn(await broken.GetAsync("/", OverTls));
    }

    [Fact]
    public async Task An_operator_may_ask_for_more_TLS_than_we_do()
    {
        await using var strict = new Site { Settings = new Dictionary<string, string> { ["Site:Hsts"] = "max-age=63072000; includeSubDomains; preload" } };

        Assert.Equal("max-age=63072000; includeSubDomains; preload", (await strict.GetAsync("/robots.txt", OverTls)).Header("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_page_kept_from_a_visit_over_TLS_promises_no_TLS_to_others()
    {
        await site.GetAsync("/faq/both", OverTls);

        UsualHeaders.AssertOn(await site.GetAsync("/faq/both"));
        UsualHeaders.AssertOn(await site.GetAsync("/faq/both", OverTls), tls: true);
    }

    [Fact]
    public async Task The_cookie_of_the_form_belongs_to_this_host_alone_once_there_is_TLS()
    {
        var plain = (await site.GetAsync("/talk")).Header("Set-Cookie") ?? "";
        var tls = (await site.GetAsync("/talk", OverTls)).Header("Set-Cookie") ?? "";

        Assert.Matches("^f=[^;]{20,}; path=/; samesite=strict; httponly$", plain);
        Assert.Matches("^__Host-f=[^;]{20,}; path=/; secure; samesite=strict; httponly$", tls);
        Assert.NotEqual(plain, (await site.GetAsync("/talk")).Header("Set-Cookie"));
    }

    private async Task<Answer> AskAsync(string ask, params (string, string)[] headers) => ask switch
    {
        "page" => await site.GetAsync("/iop", headers),
        "page head" => await site.Http.SendAsync(HttpMethod.Head, "/iop", null, headers),
        "page again" => await site.GetAsync("/iop", [.. headers, ("If-None-Match", (await site.GetAsync("/iop")).Header("ETag") ?? "")]),
        "other spelling" => await site.GetAsync("/IOP", headers),
        "leave" => await site.GetAsync("/leave", headers),
        "form" => await site.GetAsync("/talk", headers),
        "stylesheet" => await site.GetAsync("/site.css", headers),
        "stylesheet again" => await site.GetAsync("/site.css", [.. headers, ("If-None-Match", (await site.GetAsync("/site.css")).Header("ETag") ?? "")]),
        "font" => await site.GetAsync("/literata-600.woff2", headers),
        "foreign host" => await site.GetAsync("/", [.. headers, ("Host", "elsewhere.test")]),
        "form of another site" => await site.Http.PostAsync("/talk", [], [.. headers, ("Sec-Fetch-Site", "cross-site")]),
        "no page" => await site.GetAsync("/no-such-page", headers),
        "no file" => await site.GetAsync("/images/none.png", headers),
        "verb" => await site.Http.SendAsync(HttpMethod.Delete, "/iop", null, headers),
        "too large" => await site.Http.PostAsync("/talk", [new("Note", new string('x', 270_000))], headers),
        "body of another kind" => await site.Http.SendAsync(HttpMethod.Post, "/talk", Json(), headers),
        "empty form" => await site.Http.PostAsync("/talk", [], headers),
        _ => throw new ArgumentException(ask),
    };

    private static ByteArrayContent Json()
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }
}
