using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IopSite.Intake.Alarms;
using IopSite.Intake.Mail;
using IopSite.Intake.Mail.Sealing;
using IopSite.Tests.Intake.Outbox;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using Microsoft.Extensions.Options;

namespace IopSite.Tests.Intake.Mail.Sealing;

public sealed class SealFolderTests : IDisposable
{
    private const string Intake = "intake@clinic.example";
    private const string IntakeFile = $"{Intake}.pem";

    private readonly TestFolder folder = new();
    private readonly RecordingTransport transport = new();

    public SealFolderTests() => Directory.CreateDirectory(folder.File("keys-of-staff"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Seals_requests_and_amendments_to_every_recipient()
    {
        Put(IntakeFile, "b@clinic.example.pem", "recovery.pem");
        await using var intake = await StartAsync(("Mail:To", $"{Intake};b@clinic.example"));

        await intake.KeepAsync();
        await intake.RoundAsync();
        await intake.KeepAsync(request: Samples.Request with { Note = "Another MARKER" });
        await intake.RoundAsync();

        Assert.Equal(4, transport.Delivered.Count);
        Assert.All(transport.Delivered, IsSealed);
    }

    [Fact]
    public async Task Still_seals_when_a_certificate_has_vanished_and_says_so()
    {
        Put(IntakeFile, "recovery.pem");
        await using var intake = await StartAsync();
        await LookAsync(intake);
        Assert.Empty(intake.Get<AlarmDesk>().Open);

        Directory.Delete(folder.File("keys-of-staff"), recursive: true);
        await LookAsync(intake);
        await intake.KeepAsync();
        await intake.RoundAsync();

        Assert.Equal(AlarmKind.SealFolderBroken, Assert.Single(intake.Get<AlarmDesk>().Open).Kind);
        IsSealed(Assert.Single(transport.Delivered));
    }

    [Fact]
    public async Task Takes_up_a_renewed_certificate_without_a_restart()
    {
        Put(Samples.Now.AddDays(10), IntakeFile);
        Put("recovery.pem");
        await using var intake = await StartAsync();
        await LookAsync(intake);
        Assert.Equal(AlarmKind.SealCertificateExpires, Assert.Single(intake.Get<AlarmDesk>().Open).Kind);

        Put(IntakeFile);
        await LookAsync(intake);

        Assert.NotNull(Assert.Single(intake.Get<AlarmDesk>().Open).CalmSince);
    }

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, AlarmKind.SealCertificateExpires)]
    [InlineData(0, AlarmKind.SealCertificateExpired)]
    [InlineData(-400, AlarmKind.SealCertificateExpired)]
    public async Task Tells_in_time_that_a_certificate_expires_and_still_seals_to_it(int days, object? expected)
    {
        Put(IntakeFile);
        Put(Samples.Now.AddDays(days), "recovery-2026.pem");
        await using var intake = await StartAsync();

        await LookAsync(intake);
        await intake.KeepAsync();
        await intake.RoundAsync();

        Assert.Equal((AlarmKind?)expected, intake.Get<AlarmDesk>().Open.SingleOrDefault()?.Kind);
        IsSealed(Assert.Single(transport.Delivered));
    }

    [Theory]
    [InlineData(Intake, "recovery.pem")]
    [InlineData("other@clinic.example", IntakeFile, "recovery.pem")]
    [InlineData("../recovery", IntakeFile, "recovery.pem")]
    [InlineData(Intake, IntakeFile)]
    public void Gives_no_certificates_at_all_when_one_is_missing(string recipient, params string[] files)
    {
        Put(files);

        Assert.Throws<SealException>(() => Read(recipient).For(recipient));
    }

    [Fact]
    public void Finds_a_recipients_file_however_its_letters_are_written()
    {
        Put("Intake@Clinic.example.pem", "Recovery.pem");

        Assert.Equal(2, Read(Intake).For(Intake).Count);
    }

    [Fact]
    public void Says_what_is_wrong_with_each_file()
    {
        using var weak = new ReaderKey("weak", bits: 1024);
        using var own = new ReaderKey("own");
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var elliptic = new CertificateRequest("CN=curve", curve, HashAlgorithmName.SHA256).CreateSelfSigned(Samples.Now, Samples.Now.AddYears(1));
        File.WriteAllText(Path("a@x.example.pem"), weak.Certificate);
        File.WriteAllText(Path("b@x.example.pem"), own.Certificate + own.PrivateKey);
        File.WriteAllText(Path("c@x.example.pem"), elliptic.ExportCertificatePem());
        File.WriteAllText(Path("recovery.pem"), "nothing");

        var faults = SealKeys.Read(folder.File("keys-of-staff"), ["a@x.example", "b@x.example", "c@x.example"]).Faults;

        Assert.Equal(
            [
                "Seal:Certificates: 'a@x.example.pem' has no RSA key of 2048 bits or more.",
                "Seal:Certificates: 'b@x.example.pem' holds a private key, which must never lie on this machine: leave the certificate only.",
                "Seal:Certificates: 'c@x.example.pem' has no RSA key of 2048 bits or more.",
                "Seal:Certificates: 'recovery.pem' is not a certificate (PEM) that can be read.",
            ], faults);
    }

    private static void IsSealed(OutgoingMail mail)
    {
        var text = Encoding.ASCII.GetString(mail.Message);
        Assert.Contains("application/pkcs7-mime", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HOW TO REACH", text, StringComparison.Ordinal);
    }

    private static Task LookAsync(TestIntake intake) => intake.Get<IEnumerable<IWatch>>().OfType<SealWatch>().Single().LookAsync();

    private SealFolder Read(string recipient) => new(
        Options.Create(new SealOptions { Certificates = folder.File("keys-of-staff") }), Options.Create(new MailOptions { To = [recipient] }));

    private string Path(string name) => folder.File($"keys-of-staff/{name}");

    private void Put(params string[] names) => Put(null, names);

    private void Put(DateTimeOffset? expires, params string[] names)
    {
        foreach (var name in names)
        {
            using var key = new ReaderKey(name, expires);
            File.WriteAllText(Path(name), key.Certificate);
        }
    }

    private Task<TestIntake> StartAsync(params (string, string)[] settings) => TestIntake.StartAsync(folder, transport: transport, settings:
        [("Mail:Content", "Sealed"), ("Seal:Certificates", folder.File("keys-of-staff")), .. settings]);
}
