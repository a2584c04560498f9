using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Web.Talk;

namespace IopSite.Tests.Web.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Says_degraded_then_503_while_mail_is_down_and_the_form_sends_people_to_the_phone()
    {
        await using var site = new Site();
        var form = await site.GetAsync("/talk");
        Assert.Equal(303, (await site.Http.PostAsync("/talk", Filled.Form(form.Page.Value("Ticket"), "text"))).Status);
        Assert.Equal((200, "Healthy"), await ReadyAsync(site));

        await PassAsync(site, minutes: 6, until: (200, "Degraded"));
        Assert.False((await site.GetAsync("/talk")).Page.Has(".notice"));
        await PassAsync(site, minutes: 11, until: (503, "Unhealthy"));

        foreach (var (path, words) in new[] { ("/talk", "Please call us if you can"), ("/es/talk", "Si puede, por favor llámenos") })
            Assert.Equal(words, (await site.GetAsync(path)).Page.Text("main .notice h2"));
        Assert.Equal(200, (await site.GetAsync("/health/live")).Status);
    }

    private static async Task<(int, string)> ReadyAsync(Site site)
    {
        var answer = await site.GetAsync("/health/ready");
        return (answer.Status, answer.Text);
    }

    private static async Task PassAsync(Site site, int minutes, (int, string) until)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(minutes));
        // Workers wake on threads of their own, and sleep until the clock moves on.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await ReadyAsync(site) != until)
        {
            await Task.Delay(5, limit.Token);
            site.Clock.Advance(TimeSpan.FromMilliseconds(250));
        }
    }
}
