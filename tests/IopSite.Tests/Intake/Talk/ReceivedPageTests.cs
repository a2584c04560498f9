using IopSite.Intake.Talk;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Intake.Talk;

public class ReceivedPageTests
{
    [Fact]
    public async Task Shows_the_reference_and_when_somebody_is_there()
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.GetAsync($"/talk/received?r={ReceiptFor(host, "K7RM-4TQX")}");

        Assert.Equal("We have your request.", page.Text("h1"));
        Assert.Equal("K7RM-4TQX", page.Text(".ref"));
        Assert.Contains("We are open now, until 6 pm.", page.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Says_when_the_clinic_opens_next()
    {
        await using var host = await TalkHost.StartAsync();
        // Friday, 7 pm
        host.Clock.Advance(TimeSpan.FromHours((3 * 24) + 9));

        var (_, english) = await host.GetAsync("/talk/received");
        var (_, spanish) = await host.GetAsync("/es/talk/received");

        Assert.Contains("We open on Monday, November 30 at 8 am.", english.Body?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("Abrimos el lunes 30 de noviembre, 8 a.\u00A0m.", spanish.Body?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/talk/received")]
    [InlineData("/talk/received?r=nonsense")]
    public async Task Shows_nothing_particular_without_a_receipt(string path)
    {
        await using var host = await TalkHost.StartAsync();

        var (response, page) = await host.GetAsync(path);

        Assert.True(response.IsSuccessStatusCode);
        Assert.False(page.Has(".ref"));
        Assert.DoesNotContain("We have your request", page.Text("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_nothing_particular_after_an_hour()
    {
        await using var host = await TalkHost.StartAsync();
        var receipt = ReceiptFor(host, "K7RM-4TQX");
        host.Clock.Advance(TimeSpan.FromHours(1));

        var (_, page) = await host.GetAsync($"/talk/received?r={receipt}");

        Assert.False(page.Has(".ref"));
    }

    private static string ReceiptFor(TalkHost host, string reference) => host.Services.GetRequiredService<Receipt>().For(reference);
}
