using System.Collections.Concurrent;
using System.Net;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Talk;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Web.Hosting;

public sealed class PageCachingTests(Site site)
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.0", null)]
    [InlineData("zstd", null)]
    [InlineData("", null)]
    public async Task A_page_comes_in_the_best_encoding_that_its_reader_takes(string accepted, string? encoding)
    {
        foreach (var path in new[] { "/work", "/sitemap.xml", "/robots.txt" })
        {
            var answer = await site.GetAsync(path, ("Accept-Encoding", accepted));

            Assert.Equal(encoding, answer.Header("Content-Encoding"));
            Assert.Equal("Accept-Encoding", answer.Header("Vary"));
            Assert.Equal((await site.GetAsync(path)).Text, answer.Text);
        }
    }

    [Fact]
    public async Task Each_encoding_has_a_strong_tag_of_its_own()
    {
        List<string> tags = [];
        foreach (var encoding in new[] { "br", "gzip", "identity" })
            for (var visit = 0; visit < 2; visit++)
                tags.Add((await site.GetAsync("/private", ("Accept-Encoding", encoding))).Header("ETag") ?? "");

        Assert.All(tags, tag => Assert.Matches("^\"[0-9a-f]{32}\"$", tag));
        Assert.Equal(3, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task Who_has_the_page_gets_no_second_copy_not_even_as_its_first_reader(string encoding)
    {
        await using var own = new Site();
        (string, string) accepts = ("Accept-Encoding", encoding);
        var tag = (await own.GetAsync("/privacy", accepts)).Header("ETag") ?? "";
        own.Live.Reload();

        // The cache is empty now, then it is not; a proxy may have weakened the tag.
        foreach (var known in new[] { tag, tag, $"W/{tag}", $"\"other\", {tag}" })
        {
            var answer = await own.GetAsync("/privacy", accepts, ("If-None-Match", known));

            Assert.Equal(304, answer.Status);
            Assert.Empty(answer.Bytes);
            Assert.Equal(tag, answer.Header("ETag"));
            Assert.Equal("Accept-Encoding", answer.Header("Vary"));
            Assert.Equal("public, max-age=300", answer.Header("Cache-Control"));
            Assert.Null(answer.Header("Content-Encoding"));
        }
        var whole = await own.GetAsync("/privacy", accepts, ("If-None-Match", "\"other\""));
        Assert.Equal(200, whole.Status);
        Assert.Equal("Privacy: what we keep and who reads it", whole.Page.Text("h1"));
    }

    [Fact]
    public async Task A_question_for_the_headers_alone_is_answered_as_the_page_would_be()
    {
        var page = await site.GetAsync("/crisis");

        var head = await site.Http.SendAsync(HttpMethod.Head, "/crisis", null);

        Assert.Empty(head.Bytes);
        Assert.Equal(page.Header("ETag"), head.Header("ETag"));
        Assert.Equal(page.Header("Content-Length"), head.Header("Content-Length"));
    }

    [Fact]
    public async Task What_a_page_says_about_the_hour_is_never_old()
    {
        await using var own = new Site();
        Assert.Equal("Open now until 6 pm", await HoursAsync());

        own.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(90));
        Assert.Equal("public, max-age=90", (await own.GetAsync("/iop")).Header("Cache-Control"));
        own.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal("Open now until 6 pm", await HoursAsync());

        own.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Closed now. Opens tomorrow at 8 am.", await HoursAsync());
        Assert.Equal("public, max-age=300", (await own.GetAsync("/iop")).Header("Cache-Control"));
        own.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal("Closed now. Opens today at 8 am.", await HoursAsync());

        async Task<string> HoursAsync() => (await own.GetAsync("/iop")).Page.Text(".reach span");
    }

    [Fact]
    public async Task Nobody_can_fill_the_cache_with_addresses_that_do_not_exist()
    {
        var store = new RecordingStore();
        await using var own = new Site { Change = services => services.AddSingleton<IOutputCacheStore>(store) };
        await own.GetAsync("/faq");
        // A page is kept after it was sent.
        await Eventually.TrueAsync(() => store.Pages.Count == 1);

        foreach (var path in new[] { "/faq?a=1", "/faq?a=2&b=3", "/no-such-page", "/FAQ/Stress" })
            await own.GetAsync(path);
        await own.GetAsync("/faq", ("Host", "localhost"));
        await own.GetAsync("/faq", ("Accept-Encoding", "deflate, x-anything"));
        await own.Http.PostAsync("/faq", []);
        await own.GetAsync("/talk");

        await own.GetAsync("/work");
        await Eventually.TrueAsync(() => store.Pages.Keys.Any(key => key.Contains("/WORK", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(2, store.Pages.Count);
    }

    [Fact]
    public async Task An_edit_is_shown_at_the_next_request()
    {
        await using var own = new Site();
        var before = await own.GetAsync("/work");
        own.Write("work/index.md", own.Read("work/index.md").Replace("title: \"", "title: \"New: ", StringComparison.Ordinal));

        own.Live.Reload();

        var after = await own.GetAsync("/work", ("If-None-Match", before.Header("ETag") ?? ""));
        Assert.Equal(200, after.Status);
        Assert.StartsWith("New: ", after.Page.Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_saved_is_read_again_by_itself()
    {
        await using var own = new Site();
        await own.GetAsync("/work");

        own.Write("work/new.md", own.Read("work/index.md"));

        await Eventually.TrueAsync(() => own.Live.Current.Library.Find("en", "/work/new") is not null);
        Assert.Equal(200, (await own.GetAsync("/work/new")).Status);
    }

    [Fact]
    public async Task A_faulty_edit_leaves_the_last_good_pages_up()
    {
        await using var own = new Site();
        var before = await own.GetAsync("/work");
        own.Write("work/index.md", own.Read("work/index.md").Replace("title:", "titel:", StringComparison.Ordinal));
        own.Write("crisis.md", own.Read("crisis.md").Replace("Get help now", "Changed", StringComparison.Ordinal));

        own.Live.Reload();

        Assert.Contains(own.Live.Faults, fault => fault.ToString().StartsWith("content/work/index.md:2: error: 'titel' is not a known key", StringComparison.Ordinal));
        Assert.Equal(before.Text, (await own.GetAsync("/work")).Text);
        // All or nothing: no half of an edit is shown.
        Assert.Equal("Get help now", (await own.GetAsync("/crisis")).Page.Text("h1"));
    }

    [Fact]
    public async Task An_edit_that_cannot_be_read_at_all_leaves_them_up_too()
    {
        await using var own = new Site();
        await own.GetAsync("/work");
        own.Write("crisis.md", own.Read("crisis.md") + new string('>', 1_000) + " too deep");

        own.Live.Reload();

        Assert.Contains("content/crisis.md:1: error: is nested too deeply to be read", own.Live.Faults[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("Get help now", (await own.GetAsync("/crisis")).Page.Text("h1"));
    }

    [Theory]
    [InlineData("/work")]
    [InlineData("/faq")]
    public async Task A_kept_page_does_not_answer_for_another_spelling_of_its_address(string path)
    {
        var page = await site.GetAsync(path);

        foreach (var other in new[] { path.ToUpperInvariant(), $"{path}/" })
            Assert.Equal((308, path, null), await SeenAsync(other));
        Assert.Equal(200, page.Status);

        async Task<(int, string?, string?)> SeenAsync(string address)
        {
            var answer = await site.GetAsync(address);
            return (answer.Status, answer.Header("Location"), answer.Header("ETag"));
        }
    }

    [Fact]
    public async Task In_Development_the_page_says_why_an_edit_was_not_taken()
    {
        await using var own = new Site { EnvironmentName = "Development" };
        Assert.DoesNotContain("content/crisis.md", (await own.GetAsync("/work")).Text, StringComparison.Ordinal);
        own.Write("crisis.md", "no front matter");

        own.Live.Reload();

        Assert.Contains("content/crisis.md:1: error: must start with its front matter", WebUtility.HtmlDecode((await own.GetAsync("/work")).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_font_is_kept_for_ever() =>
        Assert.Equal("public, max-age=31536000, immutable", (await site.GetAsync("/literata-600.woff2")).Header("Cache-Control"));

    private sealed class RecordingStore : IOutputCacheStore
    {
        public ConcurrentDictionary<string, byte[]> Pages { get; } = new();

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(Pages.GetValueOrDefault(key));

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
        {
            Pages[key] = value;
            return ValueTask.CompletedTask;
        }

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
