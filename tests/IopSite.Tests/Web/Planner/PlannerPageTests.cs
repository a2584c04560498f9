using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;
using IopSite.Tests.Web.Hosting;
using IopSite.Web.Planner;

namespace IopSite.Tests.Web.Planner;

public sealed class PlannerPageTests(Site site)
{
    [Fact]
    public async Task The_article_holds_a_form_that_posts_to_its_own_address_and_nothing_is_marked_in_it()
    {
        foreach (var path in new[] { "/iop/week", "/es/iop/week" })
        {
            var page = (await site.GetAsync(path)).Page;

            Assert.Equal((path, "post", "off"), Form(page, "action", "method", "autocomplete"));
            Assert.Equal(42 + 35 + 35, page.QuerySelectorAll(".plan [type=checkbox]").Length);
            Assert.False(page.Has(".plan [checked], .plan [selected], .plan [open], .house-week"));
            Assert.True(page.Has("#plan") && page.Has(".contents a[href='#plan']") && page.Has("link[rel=stylesheet][href^='/week-']"));
        }
        Assert.False((await site.GetAsync("/iop/plan")).Page.Has("link[href^='/week-']"));
    }

    [Fact]
    public async Task The_answer_is_the_page_itself_and_its_first_sentence_is_the_result()
    {
        var answer = await PostAsync("Usual=nine-to-five", "Trip=45", "Commute=30");

        Assert.Equal((200, "no-store"), (answer.Status, answer.Header("Cache-Control")));
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Null(answer.Header("Location"));
        UsualHeaders.AssertOn(answer);
        Assert.Equal(
            "The Online group fits what you marked. That is 9 hours a week with us, without travel.",
            answer.Page.QuerySelector("main h1 + p")?.TextContent);
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains("Mon, Wed, Thu: only the way is too long, by 15 minutes.", answer.Page.QuerySelector(".fits")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stylesheets_of_the_answer_are_small_and_may_be_kept_for_ever()
    {
        var sheets = (await PostAsync("Usual=nights")).Page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href") ?? "").ToList();

        Assert.Equal(["site", "week", "house"], sheets.Select(address => address.Split('/', '-')[1]));
        foreach (var address in sheets[1..])
        {
            var sheet = await site.GetAsync(address, ("Accept-Encoding", "br"));
            Assert.Equal((200, "text/css; charset=utf-8", "public, max-age=31536000, immutable"), (sheet.Status, sheet.Header("Content-Type"), sheet.Header("Cache-Control")));
            Assert.InRange(sheet.Bytes.Length, 100, 2_000);
        }
    }

    [Fact]
    public async Task The_picture_is_a_table_that_reads_well_when_it_is_heard()
    {
        var page = (await PostAsync("Usual=nine-to-five", "Trip=30", "Children=sat-midday")).Page;

        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], Texts(page, ".house-week thead th[scope=col]"));
        Assert.Equal("Evening, 5 to 9 pm", Texts(page, ".house-week th[scope=rowgroup]")[^1]);
        var heard = Texts(page, ".house-week .heard");
        Assert.Equal(35, heard.Length);
        Assert.Contains("Monday, evening: session 5:30 pm to 8:30 pm", heard);
        Assert.Contains("Tuesday, evening: free", heard);
        Assert.Contains("Friday, morning: work", heard);
        Assert.Contains("Saturday, midday: children", heard);
        Assert.Equal(3, page.QuerySelectorAll(".house-week .lit").Length);
        Assert.Equal(
            ["Evening group fits", "Online group fits", "Day group: 3 days clash"], Texts(page, ".fits h3"));
        Assert.Contains("about 3 hours of travel", page.QuerySelector(".lead")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_marked_stays_marked()
    {
        string[] marked = ["Work=tue-night", "Work=mon-early", "Sleep=wed-morning", "Children=fri-afternoon", "Trip=90", "Commute=15"];

        var page = (await PostAsync(marked)).Page;

        var kept = page.QuerySelectorAll(".plan [checked]").Select(box => $"{box.GetAttribute("name")}={box.GetAttribute("value")}")
            .Concat(page.QuerySelectorAll(".plan select").Select(select => $"{select.Id}={select.QuerySelector("[selected]")?.GetAttribute("value")}"));
        Assert.Equal(marked.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
        Assert.Equal(3, page.QuerySelectorAll(".plan details[open]").Length);
    }

    [Fact]
    public async Task Another_group_that_fits_can_be_drawn_and_is_then_what_one_asks_about()
    {
        var first = (await PostAsync("Usual=nine-to-five")).Page;
        Assert.Equal(("/talk/ask", "session:evening-on-site-1730"), Asked(first));
        var other = first.QuerySelector("button[name=Show]");
        Assert.Equal("week", other?.GetAttribute("form"));

        var second = (await PostAsync("Usual=nine-to-five", $"Show={other?.GetAttribute("value")}")).Page;

        Assert.Equal(("/talk/ask", "session:online-online-1800"), Asked(second));
        Assert.Contains("Tuesday, evening: session 6 pm to 9 pm", Texts(second, ".house-week .heard"));
    }

    [Fact]
    public async Task When_none_fits_the_closest_comes_first_and_nothing_is_lit()
    {
        var page = (await PostAsync("Usual=rotating", "Trip=30")).Page;

        Assert.StartsWith("None of our groups fits this week as marked. The Online group comes closest.", page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Online group: 3 days clash", Texts(page, ".fits h3")[0]);
        Assert.False(page.Has(".lit"));
        Assert.Equal(("/talk/ask", "session:online-online-1800"), Asked(page));
        Assert.Contains("Mon, Wed, Thu, 9 am to 1 pm with the trip: you marked work. It fits if you can be off work then.", page.QuerySelector(".fits")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Work=mon-noon")]
    [InlineData("Work=")]
    [InlineData("Sleep=mon-night")]
    [InlineData("Children=constructor")]
    [InlineData("Trip=-5")]
    [InlineData("Trip=17")]
    [InlineData("Commute=99999999999999999999")]
    [InlineData("Usual=weekends")]
    public async Task A_value_that_the_form_does_not_hold_is_left_out_and_the_page_says_so(string field)
    {
        var answer = await RawAsync($"{field}&Children=mon-early");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("We could not read a part", answer.Page.QuerySelector("main .notice")?.TextContent, StringComparison.Ordinal);
        Assert.True(answer.Page.Has(".plan [name=Children][value=mon-early][checked]"));
        Assert.False((await PostAsync("Children=mon-early")).Page.Has("main .notice"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Work[0]=mon-early&Work[")]
    [InlineData("form=1&form.Work=mon-early")]
    [InlineData("Show=nothing&Show=nothing&Trip=15&Trip=30")]
    [InlineData("&&&=&%")]
    [InlineData("Work=%00")]
    [InlineData("Work=%ED%A0%80%FF")]
    public async Task A_form_that_no_page_of_ours_would_send_is_answered(string body) => Assert.Equal(200, (await RawAsync(body)).Status);

    [Fact]
    public async Task Ten_thousand_marks_are_answered_by_what_could_be_read_of_them()
    {
        foreach (var field in new[] { "Work=mon-early", "Work[]=mon-early", "Work[1]=mon-early" })
        {
            var answer = await RawAsync(string.Join('&', Enumerable.Repeat(field, 10_000)));
            Assert.Equal(200, answer.Status);
            Assert.True(answer.Page.Has("main .notice"));
        }
        var numbered = Enumerable.Range(0, 1_020).Select(number => string.Create(CultureInfo.InvariantCulture, $"Work[{number}]=mon-early"));
        Assert.Equal(200, (await RawAsync(string.Join('&', numbered))).Status);
    }

    [Fact]
    public async Task A_clinic_without_times_names_its_phone()
    {
        await using var own = new Site();
        var profile = own.Read("site.yaml");
        own.Write("site.yaml", string.Join('\n', profile.Split('\n').Where(line => !line.StartsWith("  - { track:", StringComparison.Ordinal))).Replace("sessions:", "sessions: []", StringComparison.Ordinal));

        var page = (await own.Http.PostAsync("/iop/week", Fields("Usual=nights"))).Page;

        Assert.True(page.Has(".lead a[href^='tel:']"));
        Assert.False(page.Has("[name=Ask], .lit"));
    }

    [Fact]
    public async Task Every_single_mark_every_pair_of_kinds_and_every_usual_week_is_answered_with_a_result()
    {
        var marks = Enum.GetValues<Mark>().SelectMany(mark => WeekForm.Parts(mark).SelectMany(part => Cell.Days.Select(day => $"{mark}={new Cell(day, part).Id}"))).ToList();
        var usual = UsualWeek.All.Select(name => $"Usual={name}").ToList();
        Assert.Equal((112, 4), (marks.Count, usual.Count));

        foreach (var fields in marks.Select(mark => new[] { mark })
            .Concat(usual.SelectMany(name => WeekForm.Minutes.Select(minutes => new[] { name, $"Trip={minutes}", $"Commute={minutes}" }))))
        {
            var answer = await PostAsync(fields);
            Assert.Equal(200, answer.Status);
            Assert.EndsWith(".", answer.Page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(3, answer.Page.QuerySelectorAll(".fits h3").Length);
            Assert.False(answer.Page.Has("main .notice"));
        }
    }

    [Fact]
    public async Task What_was_marked_is_in_no_log_even_when_everything_is_logged()
    {
        const string marker = "zzmarkerzz";
        using var folder = new TestFolder();
        await using var process = SiteProcess.Start(
            folder.Path, [], ("Content:Path", Repository.Content), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Serilog:MinimumLevel", "Verbose"));
        using var visitor = await process.VisitorAsync();

        foreach (var path in new[] { "/iop/week", "/es/iop/week" })
            Assert.Equal(200, (await visitor.PostAsync(path, Fields($"Work={marker}", "Sleep=wed-morning", $"Trip={marker}", $"Usual={marker}", $"Show={marker}"))).Status);

        await process.WritesAsync("POST es/iop/week 200 in");
        Assert.DoesNotContain(marker, process.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wed-morning", process.Output, StringComparison.OrdinalIgnoreCase);
    }

    private Task<Answer> PostAsync(params string[] fields) => site.Http.PostAsync("/iop/week", Fields(fields));

    private Task<Answer> RawAsync(string body) =>
        site.Http.SendAsync(HttpMethod.Post, "/iop/week", new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"));

    private static IEnumerable<KeyValuePair<string, string>> Fields(params string[] fields) =>
        fields.Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]));

    private static string[] Texts(IParentNode page, string selector) => [.. page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];

    private static (string?, string?, string?) Form(IParentNode page, string first, string second, string third) =>
        page.QuerySelector("form.plan") is { } form ? (form.GetAttribute(first), form.GetAttribute(second), form.GetAttribute(third)) : default;

    private static (string?, string?) Asked(IParentNode page) => page.QuerySelector("input[name=Ask]") is { } ask
        ? (ask.Closest("form")?.GetAttribute("action"), ask.GetAttribute("value")) : default;
}
