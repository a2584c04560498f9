using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;
using IopSite.Tests.Web.Talk;

namespace IopSite.Tests.Web.Hosting;

public sealed class LoggingTests : IDisposable
{
    private const string Marker = "Zzmarkerzz";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_of_a_visitor_is_logged_even_when_everything_is()
    {
        await using var site = SiteProcess.Start(
            folder.Path, [], ("Content:Path", Repository.Content), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Serilog:MinimumLevel", "Verbose"));
        using var visitor = await site.VisitorAsync();
        (string, string)[] headers = [("User-Agent", Marker), ("Referer", $"https://{Marker}.test/"), ("Cookie", $"f={Marker}"), ("X-Forwarded-For", "203.0.113.77")];

        await visitor.GetAsync($"/{Marker}?{Marker}={Marker}", headers);
        await visitor.GetAsync($"/iop?q={Marker}", headers);
        await visitor.GetAsync($"/images/{Marker}.png", headers);
        await visitor.GetAsync($"/talk/received?r={Marker}", headers);
        await visitor.GetAsync("/", [.. headers, ("Host", $"{Marker}.test")]);
        await visitor.SendAsync(new HttpMethod(Marker.ToUpperInvariant()), "/iop", null, headers);
        await visitor.PostAsync($"/talk?{Marker}", [new(Marker, Marker), new("Name", Marker), new("Phone", Marker), new("Email", Marker), new("For", Marker)], headers);
        await visitor.PostAsync("/talk", Filled.Form(Marker, Marker), [.. headers, ("Origin", $"https://{Marker}.test")]);
        await visitor.SendAsync(HttpMethod.Post, "/talk", new StringContent(Marker), headers);
        var ticket = (await visitor.GetAsync("/talk", headers)).Page.Value("Ticket");
        var sent = await visitor.PostAsync("/talk", Filled.Form(ticket, Marker), headers);
        await visitor.GetAsync(sent.Header("Location") ?? "", headers);

        await Eventually.TrueAsync(() => site.Output.Contains("delivered after 1 attempts", StringComparison.Ordinal));
        Assert.Equal(303, sent.Status);
        Assert.Contains("POST talk 303 in", site.Output, StringComparison.Ordinal);
        Assert.Contains("GET {**path} 200 in", site.Output, StringComparison.Ordinal);
        foreach (var secret in new[] { Marker, "736-5000", "7365000", "203.0.113.77", ticket, sent.Header("Location") ?? "?" })
            Assert.DoesNotContain(secret, site.Output, StringComparison.OrdinalIgnoreCase);
    }
}
