using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IopSite.Intake.Store;
using IopSite.Tests.Intake.Talk;
using IopSite.Tests.Web;
using IopSite.Tests.Web.Talk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Intake.Store.Postgres;

public sealed class PostgresRingTests : IDisposable
{
    private readonly TestFolder folder = new(TestStore.Postgres);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_form_that_was_opened_on_one_site_is_accepted_by_the_other()
    {
        await using var one = new Site { EnvironmentName = "Development", Settings = Settings("one") };
        await using var other = new Site { EnvironmentName = "Development", Settings = Settings("other") };
        var form = Filled.Form((await one.GetAsync("/talk")).Page.Value("Ticket"), "text");

        var answer = await other.Http.PostAsync("/talk", form);
        var again = await one.Http.PostAsync("/talk", form);
        var received = await one.GetAsync(answer.Header("Location") ?? "");

        Assert.Equal((303, 303), (answer.Status, again.Status));
        Assert.Equal(1, await one.Services.GetRequiredService<IntakeStore>().ReadAsync(db => db.Requests.CountAsync()));
        var reference = await one.Services.GetRequiredService<IntakeStore>().ReadAsync(db => db.Requests.Select(row => row.Reference).SingleAsync());
        Assert.Contains(reference, received.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ring_in_the_database_opens_with_the_certificate_only()
    {
        await using (var intake = await TestIntake.StartAsync(folder, settings: [.. Certificate()]))
            await intake.KeepAsync();
        await using var reader = await TestIntake.StartAsync(folder, settings: [.. Certificate()]);

        var ring = Assert.Single(await reader.Get<IntakeStore>().ReadAsync(db => db.Keys.Select(key => key.Xml).ToListAsync()));
        Assert.Contains("EncryptedKey", ring, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", ring, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("keys")));
        await reader.RoundAsync();
        Assert.Single(Directory.EnumerateFiles(folder.File("mail"), "*.eml"));
    }

    private Dictionary<string, string> Settings(string name) => new(
        folder.Settings.Append(new("Data:Path", folder.File(name))).Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? "")));

    private (string, string)[] Certificate()
    {
        if (!File.Exists(folder.File("keys.pfx")))
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            File.WriteAllBytes(folder.File("keys.pfx"), certificate.Export(X509ContentType.Pfx, "secret"));
        }
        return [("Keys:Certificate", folder.File("keys.pfx")), ("Keys:Password", "secret")];
    }
}
