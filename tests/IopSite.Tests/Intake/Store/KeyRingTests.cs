using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IopSite.Intake.Store;

namespace IopSite.Tests.Intake.Store;

public sealed class KeyRingTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keys_are_on_disk_from_the_first_start()
    {
        await using var intake = await TestIntake.StartAsync(folder);

        Assert.Single(Directory.EnumerateFiles(folder.File("keys"), "*.xml"));
    }

    [Fact]
    public async Task A_row_opens_only_under_its_own_id()
    {
        await using var intake = await TestIntake.StartAsync(folder);
        var cipher = intake.Get<RowCipher>();

        var encrypted = cipher.Encrypt("one", [1, 2, 3]);

        Assert.Equal([1, 2, 3], cipher.Decrypt("one", encrypted));
        Assert.Throws<RowUnreadableException>(() => cipher.Decrypt("two", encrypted));
    }

    [Fact]
    public async Task A_certificate_encrypts_the_ring()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllBytesAsync(folder.File("keys.pfx"), certificate.Export(X509ContentType.Pfx, "secret"), TestContext.Current.CancellationToken);
        (string, string)[] settings = [("Keys:Certificate", folder.File("keys.pfx")), ("Keys:Password", "secret")];

        await using (var before = await TestIntake.StartAsync(folder, settings: settings))
            await before.KeepAsync();
        await using var after = await TestIntake.StartAsync(folder, settings: settings);
        await after.RoundAsync();

        Assert.Single(Directory.EnumerateFiles(folder.File("mail"), "*.eml"));
        var ring = await File.ReadAllTextAsync(Directory.GetFiles(folder.File("keys"), "*.xml").Single(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<masterKey", ring, StringComparison.Ordinal);
    }
}
