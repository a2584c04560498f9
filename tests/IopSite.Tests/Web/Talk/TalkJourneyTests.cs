using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Support;
using MimeKit;

namespace IopSite.Tests.Web.Talk;

/// <summary>From the open form to the mail in the hands of staff, through the whole site.</summary>
public sealed class TalkJourneyTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_request_with_every_field_is_in_the_mail_folder_with_the_safe_way_first()
    {
        await using var site = new Site
        {
            EnvironmentName = "Development",
            Settings = new Dictionary<string, string> { ["Mail:Transport"] = "Pickup" },
        };

        var (sent, received) = await SendAsync(site, "/talk");

        Assert.Equal(303, sent.Status);
        Assert.Equal("no-store", sent.Header("Cache-Control"));
        Assert.Equal(200, received.Status);
        var reference = received.Page.Text(".reference strong");
        Assert.Matches("^[A-Z0-9]{4}-[A-Z0-9]{4}$", reference);
        // The clock stands still: only the ring after the commit can have woken the dispatcher, not a later look.
        var folder = Path.Combine(site.Data, "mail");
        await Eventually.TrueAsync(() => Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length == 1);
        AssertComplete(await MimeMessage.LoadAsync(Directory.GetFiles(folder, "*.eml")[0], TestContext.Current.CancellationToken), reference);
    }

    [Fact]
    public async Task The_same_over_a_real_mail_server_whose_certificate_a_private_authority_signed()
    {
        await using var server = new SmtpServer { SignIn = ("site", "secret") };
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        await using var site = new Site { Settings = Smtp(server) };

        var (_, received) = await SendAsync(site, "/talk");

        await Eventually.TrueAsync(() => !server.Mails.IsEmpty);
        var mail = Assert.Single(server.Mails);
        Assert.Equal("website@clinic.test", mail.From);
        Assert.Equal(["intake@clinic.test"], mail.To);
        using var message = new MemoryStream(mail.Bytes);
        AssertComplete(await MimeMessage.LoadAsync(message, TestContext.Current.CancellationToken), received.Page.Text(".reference strong"));
    }

    [Fact]
    public async Task A_request_survives_a_power_cut_between_the_thanks_and_the_mail_and_arrives_once()
    {
        var reached = new TaskCompletionSource();
        await using var server = new SmtpServer { SignIn = ("site", "secret") };
        server.Fault = (_, _) =>
        {
            reached.TrySetResult();
            return SmtpFault.Silence;
        };
        await File.WriteAllTextAsync(folder.File("ca.pem"), TestCertificates.Authority, TestContext.Current.CancellationToken);
        var settings = Smtp(server).Select(pair => (pair.Key, pair.Value))
            .Concat([("Content:Path", Repository.Content), ("Data:Path", folder.File("data")), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Mail:From", "website@clinic.test"), ("Mail:To", "intake@clinic.test")])
            .ToList();
        string reference;
        await using (var site = SiteProcess.Start(folder.Path, [], settings))
        {
            using var visitor = await site.VisitorAsync();
            var sent = await visitor.PostAsync("/talk", Filled.Form((await visitor.GetAsync("/talk")).Page.Value("Ticket"), "text"));
            reference = (await visitor.GetAsync(sent.Header("Location") ?? "")).Page.Text(".reference strong");
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            await site.KillAsync();
        }
        Assert.Empty(server.Mails);
        server.Fault = (_, _) => null;

        await using (var site = SiteProcess.Start(folder.Path, [], settings))
        {
            await Eventually.TrueAsync(() => site.Output.Contains($"Request {reference} delivered", StringComparison.Ordinal));
            using var visitor = await site.VisitorAsync();
            Assert.Equal(200, (await visitor.GetAsync("/health/ready")).Status);
        }

        Assert.Contains($"Subject: Callback request {reference}", System.Text.Encoding.ASCII.GetString(Assert.Single(server.Mails).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_way_is_in_Spanish_below_es()
    {
        await using var site = new Site();

        var open = (await site.GetAsync("/es/talk")).Page;
        var refused = await site.Http.PostAsync("/es/talk", [new("Ticket", open.Value("Ticket"))]);
        var (sent, received) = await SendAsync(site, "/es/talk");

        Assert.Equal(422, refused.Status);
        Assert.Contains("Díganos cómo quiere que le llamemos", refused.Page.Text("[data-error-summary]"), StringComparison.Ordinal);
        Assert.StartsWith("/es/talk/received?r=", sent.Header("Location"), StringComparison.Ordinal);
        foreach (var page in new[] { open, refused.Page, received.Page })
        {
            Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
            Assert.False(page.Has("main > .notice"));
            Assert.Equal("Salir de este sitio", page.Text(".strip .leave"));
        }
    }

    [Fact]
    public async Task The_page_that_thanks_forgets_the_form_and_tells_nothing_to_who_has_no_receipt()
    {
        await using var site = new Site();
        var (sent, received) = await SendAsync(site, "/talk");
        site.Clock.Advance(TimeSpan.FromMinutes(61));

        var late = await site.GetAsync(sent.Header("Location") ?? "");

        Assert.Contains("f=; expires=Thu, 01 Jan 1970", received.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.True(received.Page.Has(".reference"));
        Assert.Equal(200, late.Status);
        Assert.False(late.Page.Has(".reference"));
    }

    private static async Task<(Answer Sent, Answer Received)> SendAsync(Site site, string path)
    {
        var ticket = (await site.GetAsync(path)).Page.Value("Ticket");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = await site.Http.PostAsync(path, Filled.Form(ticket, "text"));
        return (sent, await site.GetAsync(sent.Header("Location") ?? ""));
    }

    private Dictionary<string, string> Smtp(SmtpServer server) => new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "localhost",
        ["Mail:Port"] = $"{server.Port}",
        ["Mail:Security"] = "StartTls",
        ["Mail:CaFile"] = folder.File("ca.pem"),
        ["Mail:UserName"] = "site",
        ["Mail:Password"] = "secret",
    };

    private static void AssertComplete(MimeMessage mail, string reference)
    {
        Assert.Equal($"Callback request {reference}", mail.Subject);
        Assert.Equal($"{reference}.1@www.clinic.test", mail.MessageId);
        var text = (mail.TextBody ?? "").ReplaceLineEndings("\n");
        Assert.StartsWith("HOW TO REACH THEM SAFELY\n", text, StringComparison.Ordinal);
        foreach (var typed in new[] { "Robin text", "sister text", "736-5000", "4711", "Sundays text", "Tagalog text", "> First line\n> second text" })
            Assert.Contains(typed, text, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", text, StringComparison.Ordinal);
    }
}
