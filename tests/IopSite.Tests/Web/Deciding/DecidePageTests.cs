using System.Text;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;

namespace IopSite.Tests.Web.Deciding;

public sealed class DecidePageTests(Site site)
{
    [Fact]
    public async Task Opened_it_asks_the_first_question_and_can_be_read_as_a_whole()
    {
        var answer = await site.GetAsync("/decide");

        Assert.Equal("Is this for you, or for someone you love?", answer.Page.Text("#step-title"));
        Assert.Equal(["who.me", "who.someone"], answer.Page.QuerySelectorAll("#step button").Select(button => button.GetAttribute("value")));
        Assert.StartsWith("public", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.True(answer.Page.Has("#all-questions-and-results ~ #guide-who"));
        var ids = answer.Page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Each_source_that_is_shown_leads_to_its_line_of_the_list()
    {
        foreach (var answer in new[] { await site.GetAsync("/decide"), await Presser.PressAllAsync(site, "who.me", "danger.no", "thoughts.no", "stopping.yes") })
        {
            Assert.True(answer.Page.Has("#step sup a") || answer.Page.Has("main sup a"));
            Assert.All(answer.Page.QuerySelectorAll("main sup a"), marker =>
                Assert.NotNull(answer.Page.GetElementById((marker.GetAttribute("href") ?? "")[1..])));
        }
    }

    [Fact]
    public async Task One_step_back_shows_what_was_answered_and_loses_nothing()
    {
        var answer = await Presser.PressAllAsync(site, "who.me", "danger.no", "thoughts.no", "stopping.no");

        answer = await Presser.PressAsync(site, answer, "stopping", "show");
        answer = await Presser.PressAsync(site, answer, "thoughts", "show");

        Assert.Equal("Do you have thoughts of suicide, or of hurting yourself?", answer.Page.Text("#step-title"));
        Assert.Equal(["thoughts.no"], answer.Page.QuerySelectorAll(".answers button:has(span)").Select(button => button.GetAttribute("value")));
        answer = await Presser.PressAsync(site, answer, "thoughts.no");
        Assert.Equal(["stopping.no"], answer.Page.QuerySelectorAll(".answers button:has(span)").Select(button => button.GetAttribute("value")));
        answer = await Presser.PressAsync(site, answer, "stopping.no");
        Assert.Equal("Do you want to look at treatment now?", answer.Page.Text("#step-title"));
    }

    [Fact]
    public async Task An_earlier_answer_can_be_changed_from_the_list_of_answers()
    {
        var answer = await Presser.PressAllAsync(site, "who.me", "danger.no", "thoughts.no", "stopping.no", "wish.no");
        Assert.Equal("You are not ready, and that is all right", answer.Page.Text("#step-title"));

        answer = await Presser.PressAsync(site, answer, "stopping", "show");
        answer = await Presser.PressAsync(site, answer, "stopping.yes");

        Assert.Equal("Talk with a doctor before you stop", answer.Page.Text("#step-title"));
        answer = await Presser.PressAsync(site, answer, "who", "show");
        answer = await Presser.PressAsync(site, answer, "who.someone");
        Assert.Equal("Are they in danger right now, or are you?", answer.Page.Text("#step-title"));
    }

    [Theory]
    [InlineData("", "Is this for you, or for someone you love?")]
    [InlineData("answer=", "Is this for you, or for someone you love?")]
    [InlineData("answer=who.nobody", "Is this for you, or for someone you love?")]
    [InlineData("given=who.me&answer=danger.perhaps", "Is anyone in danger right now?")]
    [InlineData("given=who.me&given=danger.no&answer=no.such", "Do you have thoughts of suicide, or of hurting yourself?")]
    [InlineData("given=who.me&given=danger.never&given=thoughts.no&answer=stopping.no", "Is anyone in danger right now?")]
    [InlineData("given=who.me&given=danger.no&given=danger.yes&answer=thoughts.no", "Is anyone in danger right now?")]
    [InlineData("answer=week.yes", "Is this for you, or for someone you love?")]
    [InlineData("given=who.me&answer=their-danger.no", "Is anyone in danger right now?")]
    [InlineData("given=who.me&given=danger.no&show=iop", "Do you have thoughts of suicide, or of hurting yourself?")]
    [InlineData("given=who.me&given=danger.yes&show=home", "Is anyone in danger right now?")]
    [InlineData("given=who.me&given=danger.no&given=&answer=thoughts.no", "Do you drink heavily every day, take benzodiazepines, or have you had seizures before?")]
    [InlineData("given[=1&answer[]=2&show.x=3", "Is this for you, or for someone you love?")]
    [InlineData("given=who.me%00&answer=%ED%A0%80%FF", "Is this for you, or for someone you love?")]
    public async Task What_was_not_posted_by_this_page_is_asked_again_at_the_last_good_question(string body, string question)
    {
        var answer = await site.Http.SendAsync(HttpMethod.Post, "/decide", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(question, answer.Page.Text("#step-title"));
        Assert.Contains("Please answer this question again", answer.Page.Text("#step .notice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{\"answer\":\"who.me\"}")]
    [InlineData("text/plain", "answer=who.me")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    public async Task A_body_that_is_no_form_is_the_first_question_again(string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await site.Http.SendAsync(HttpMethod.Post, "/decide", content);

        Assert.Equal(200, answer.Status);
        Assert.True(answer.Page.Has(".answers button[value='who.me']"));
    }

    [Fact]
    public async Task Forms_that_no_person_fills_in_are_answered()
    {
        var random = new Random(6);
        for (var press = 0; press < 200; press++)
        {
            var fields = FuzzedForm.Fill("who.me", random).Select((field, index) =>
                new KeyValuePair<string, string>(index % 3 == 0 ? "given" : index % 3 == 1 ? "answer" : field.Key, field.Value));

            Assert.Equal(200, (await site.Http.PostAsync("/decide", fields)).Status);
        }
        var many = Enumerable.Range(0, 3000).Select(_ => new KeyValuePair<string, string>("given", "who.me"));
        Assert.Equal(200, (await site.Http.PostAsync("/decide", many)).Status);
    }

    [Fact]
    public async Task Below_the_Spanish_address_the_answers_go_to_the_Spanish_address()
    {
        var opened = await site.GetAsync("/es/decide");
        var answer = await Presser.PressAsync(site, opened, "who.me");

        Assert.Equal("/es/decide#step", answer.Page.Forms.Single().GetAttribute("action"));
        Assert.Equal("Is anyone in danger right now?", answer.Page.Text("#step-title"));
        Assert.Equal("en", answer.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_Spanish_guide_is_a_second_file_and_brings_its_own_words()
    {
        await using var own = new Site();
        own.Write("es/decide.md", own.Read("decide.md").Replace("Is an IOP right for me?", "¿Es para mí?", StringComparison.Ordinal));
        own.Write("es/decide.yaml", own.Read("decide.yaml").Replace("Is anyone in danger right now?", "¿Hay alguien en peligro ahora?", StringComparison.Ordinal));
        own.Live.Reload();

        var answer = await Presser.PressAsync(own, await own.GetAsync("/es/decide"), "who.me");

        Assert.Equal("¿Hay alguien en peligro ahora?", answer.Page.Text("#step-title"));
        Assert.Equal("Por qué preguntamos", answer.Page.Text(".why strong"));
        Assert.Equal("Is anyone in danger right now?", (await Presser.PressAllAsync(own, "who.me")).Page.Text("#step-title"));
    }

    [Fact]
    public async Task No_answer_is_logged_even_when_everything_is()
    {
        using var folder = new TestFolder();
        await using var process = SiteProcess.Start(
            folder.Path, [], ("Content:Path", Repository.Content), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Serilog:MinimumLevel", "Verbose"));
        using var visitor = await process.VisitorAsync();

        foreach (var last in new[] { "stopping.yes", "stopping.zzmarkerzz" })
            Assert.Equal(200, (await visitor.PostAsync("/decide", [new("given", "who.me"), new("given", "danger.no"), new("given", "thoughts.no"), new("answer", last)])).Status);
        await visitor.SendAsync(HttpMethod.Post, "/decide", new StringContent("zzmarkerzz"));

        await process.WritesAsync("POST decide 200 in");
        foreach (var secret in new[] { "who.me", "danger", "thoughts", "stopping", "doctor", "zzmarkerzz" })
            Assert.DoesNotContain(secret, process.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_edit_is_shown_at_once_and_a_faulty_one_leaves_the_last_good_guide_up()
    {
        await using var own = new Site();
        var good = own.Read("decide.yaml");

        own.Write("decide.yaml", good.Replace("Is anyone in danger right now?", "Is someone in danger at this moment?", StringComparison.Ordinal));
        own.Live.Reload();
        Assert.Equal("Is someone in danger at this moment?", (await own.GetAsync("/decide")).Page.Text("#guide-danger"));
        Assert.Equal("Is someone in danger at this moment?", (await Presser.PressAllAsync(own, "who.me")).Page.Text("#step-title"));

        own.Write("decide.yaml", good.Replace("then: emergency", "then: emergenci", StringComparison.Ordinal));
        own.Live.Reload();
        Assert.Contains(own.Live.Faults, fault => fault.ToString().StartsWith("content/decide.yaml:", StringComparison.Ordinal) && fault.Message.Contains("is a dead end", StringComparison.Ordinal));
        Assert.Equal("Is someone in danger at this moment?", (await Presser.PressAllAsync(own, "who.me")).Page.Text("#step-title"));
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    public async Task A_dead_end_refuses_the_start_and_fails_the_check_with_file_and_line(params string[] words)
    {
        using var folder = new TestFolder();
        await using var own = new Site();
        var lines = own.Read("decide.yaml").Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains("then: not-ready", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("then: not-ready", "then: nowhere", StringComparison.Ordinal);
        own.Write("decide.yaml", string.Join('\n', lines));

        var (exitCode, output) = await SiteProcess.RunAsync(
            folder.Path, words, ("Content:Path", own.Content), ("Data:Path", folder.File("data")), ("ASPNETCORE_ENVIRONMENT", "Development"));

        Assert.Equal(1, exitCode);
        Assert.Contains($"content/decide.yaml:{line + 1}: error: the answer 'no' of 'wish' is a dead end: there is no question and no result 'nowhere'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening on", output, StringComparison.Ordinal);
    }
}
