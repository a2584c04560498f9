using IopSite.Tests.Intake.Talk;

namespace IopSite.Tests.Web.Deciding;

/// <summary>All ways through the real guide, pressed one button after the other on the real page.</summary>
public sealed class GuidePathsTests(Site site)
{
    // Whoever gives such an answer must meet this card at once, and no other question.
    private static readonly Dictionary<string, (string Card, string Link)> Needed = new()
    {
        ["danger.yes"] = ("emergency", "tel:911"),
        ["their-danger.yes"] = ("emergency", "tel:911"),
        ["thoughts.yes"] = ("crisis", "tel:988"),
        ["their-thoughts.yes"] = ("crisis", "tel:988"),
        ["stopping.yes"] = ("calm", "tel:911"),
        ["their-stopping.yes"] = ("calm", "tel:911"),
    };

    public static TheoryData<string> All => [.. GuidePaths.All];

    [Theory, MemberData(nameof(All))]
    public async Task Each_way_ends_and_leaves_no_trace(string path)
    {
        var way = path.Split(' ');
        var answer = await site.GetAsync("/decide");
        for (var step = 0; step < way.Length; step++)
        {
            Assert.True(answer.Page.Has($".answers button[value='{way[step]}']"), $"after {step} answers there is no {way[step]}");
            Assert.Equal(string.Join(',', way[..step]), answer.Page.Value("given"));
            answer = await Presser.PressAsync(site, answer, way[step]);

            Assert.Equal(200, answer.Status);
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Equal(["/decide#step"], answer.Page.Forms.Select(form => form.GetAttribute("action")));
            Assert.All(["Set-Cookie", "Location", "Refresh"], name => Assert.Null(answer.Header(name)));
            Assert.StartsWith("Is an IOP right for me?", answer.Page.Title, StringComparison.Ordinal);
            Assert.Equal(["H1", "H2"], answer.Page.QuerySelectorAll("main :is(h1, h2)").Take(2).Select(heading => heading.TagName));
            Assert.Equal("step-title", answer.Page.QuerySelector("#step")?.GetAttribute("aria-labelledby"));
        }

        Assert.False(answer.Page.Has(".answers"));
        var result = GuidePaths.Guide.Results.Single(result => result.Title == answer.Page.Text("#step-title"));
        Assert.Equal(result.Text.Html.Trim(), answer.Page.QuerySelector("#step .body")?.InnerHtml.Trim());
        Assert.Equal(way.Length, answer.Page.QuerySelectorAll(".given dt").Length);
        foreach (var given in way.Where(Needed.ContainsKey))
        {
            Assert.Equal(way[^1], given);
            Assert.True(answer.Page.Has($"#step .care-card.{Needed[given].Card} a[href='{Needed[given].Link}']"));
        }
        if (way.Intersect(Needed.Keys).Any() is false)
            Assert.False(answer.Page.Has("#step .care-card"));
    }

    [Fact]
    public void Every_question_of_danger_is_on_the_way_to_all_that_is_not_about_danger()
    {
        Assert.True(GuidePaths.All.Count() > 10);
        foreach (var way in GuidePaths.All.Select(path => path.Split(' ')).Where(way => !way.Intersect(Needed.Keys).Any()))
            foreach (var question in new[] { "danger", "thoughts", "stopping" })
                Assert.Single(way, given => given.EndsWith($"{question}.no", StringComparison.Ordinal));
    }

    [Fact]
    public void No_result_is_a_score_or_a_diagnosis_and_none_is_a_promise()
    {
        var words = string.Join(' ', GuidePaths.Guide.Results.Select(result => $"{result.Title} {result.Text.Html}"));

        foreach (var word in new[] { "score", "points", "disorder", "diagnos", "you have a", "severe" })
            Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_reading_version_shows_every_question_with_its_reason_and_answers_and_every_result()
    {
        var page = (await site.GetAsync("/decide")).Page;

        foreach (var question in GuidePaths.Guide.Questions)
        {
            Assert.Equal(question.Ask, page.Text($"#guide-{question.Name}"));
            var next = page.QuerySelector($"#guide-{question.Name} ~ ul");
            Assert.Equal(
                question.Answers.Select(answer => $"{answer.Say}: {GuidePaths.Guide.Title(answer.Then)}"),
                next?.Children.Select(item => item.TextContent.Trim()) ?? []);
            Assert.Equal(question.Answers.Select(answer => $"#guide-{answer.Then}"), next?.QuerySelectorAll("a").Select(link => link.GetAttribute("href")) ?? []);
        }
        foreach (var result in GuidePaths.Guide.Results)
            Assert.Equal(result.Title, page.Text($"#guide-{result.Name}"));
    }
}
