using IopSite.Tests.Intake.Talk;

namespace IopSite.Tests.Web.Errors;

public sealed class ErrorPagesTests(Site site)
{
    [Fact]
    public async Task An_unknown_address_leads_on_to_people_and_to_the_home_page()
    {
        var page = (await site.GetAsync("/no-such-page")).Page;

        Assert.Equal("We can't find that page", page.Text("h1"));
        Assert.Contains("call us at (212) 736-5000, weekdays 8 am to 6 pm", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has("main a[href='/']"));
    }

    [Fact]
    public async Task A_reader_of_Spanish_is_answered_in_Spanish()
    {
        var page = (await site.GetAsync("/es/no-such-page")).Page;

        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("No encontramos esa página", page.Text("h1"));
        Assert.True(page.Has("main a[href='/es']"));
    }

    [Theory]
    [InlineData("/error/500")]
    [InlineData("/error/404")]
    [InlineData("/error/200")]
    public async Task Nobody_can_ask_for_an_error(string path)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(404, answer.Status);
        Assert.Equal("We can't find that page", answer.Page.Text("h1"));
    }

    [Fact]
    public async Task A_verb_that_is_not_taken_is_told_which_are()
    {
        var answer = await site.Http.SendAsync(HttpMethod.Delete, "/iop", null);

        Assert.Equal(405, answer.Status);
        Assert.Equal("That does not work here", answer.Page.Text("h1"));
        Assert.Equal("GET, HEAD", answer.Header("Allow"));
    }

    [Fact]
    public async Task Too_much_text_is_told_so()
    {
        var answer = await site.Http.PostAsync("/talk", [new("Note", new string('x', 270_000))]);

        Assert.Equal(413, answer.Status);
        Assert.Equal("That was too much text", answer.Page.Text("h1"));
    }
}
