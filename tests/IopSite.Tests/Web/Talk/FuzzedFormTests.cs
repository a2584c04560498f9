using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;

namespace IopSite.Tests.Web.Talk;

/// <summary>The short form of the rehearsal <c>fuzz</c>, which posts 100,000.</summary>
public sealed class FuzzedFormTests
{
    [Fact]
    public async Task Whatever_is_typed_is_kept_or_brought_back_and_no_header_of_a_mail_differs()
    {
        await using var site = new Site
        {
            EnvironmentName = "Development",
            Settings = new Dictionary<string, string> { ["Mail:Transport"] = "Pickup" },
        };
        var random = new Random(20261125);
        var ticket = (await site.GetAsync("/talk")).Page.Value("Ticket");
        var statuses = new List<int>();

        for (var form = 0; form < 150; form++)
            statuses.Add((await site.Http.PostAsync("/talk", FuzzedForm.Fill(ticket, random))).Status);

        Assert.All(statuses, status => Assert.Contains(status, new[] { 303, 422 }));
        var kept = statuses.Count(status => status == 303);
        Assert.InRange(kept, 50, 140);
        var folder = Path.Combine(site.Data, "mail");
        await Eventually.TrueAsync(() => Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length == kept);
        foreach (var file in Directory.GetFiles(folder, "*.eml"))
            Assert.Null(MailTemplate.Fault(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
    }
}
