using System.Text;
using IopSite.Intake;
using IopSite.Intake.Mail;
using IopSite.Intake.Mail.Sealing;
using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using MimeKit;

namespace IopSite.Tests.Intake.Mail.Sealing;

public sealed class SealTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly ReaderKey recipient = new("recipient");
    private readonly ReaderKey recovery = new("recovery");
    private readonly ReaderKey stranger = new("stranger");

    public void Dispose()
    {
        folder.Dispose();
        recipient.Dispose();
        recovery.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public async Task Opens_with_the_recipients_key_and_with_the_recovery_key_and_with_no_other()
    {
        var mail = Compose(Samples.Request);
        await File.WriteAllBytesAsync(folder.File("mail.eml"), Close(mail), TestContext.Current.CancellationToken);

        foreach (var reader in new[] { recipient, recovery })
        {
            var (code, inside) = await DecryptAsync(reader);
            Assert.Equal(0, code);
            Assert.Equal(Mime.Message(mail).TextBody, Mime.Text(inside), ignoreLineEndingDifferences: true);
        }
        var (_, nothing) = await DecryptAsync(stranger);
        Assert.DoesNotContain("MARKER", nothing, StringComparison.Ordinal);
        // Without a certificate to look for, openssl decrypts with a random key, and that may look like success.
        await File.WriteAllTextAsync(folder.File("stranger.pem"), stranger.Certificate, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, (await DecryptAsync(stranger, "-recip", folder.File("stranger.pem"))).Code);
    }

    [Fact]
    public async Task Is_encrypted_with_AES_256_and_RSA_OAEP()
    {
        await File.WriteAllBytesAsync(folder.File("mail.eml"), Close(Compose(Samples.Request)), TestContext.Current.CancellationToken);

        var (_, structure) = await OpenSsl.RunAsync("cms", "-cmsout", "-print", "-noout", "-in", folder.File("mail.eml"));

        Assert.Contains("aes-256-cbc", structure, StringComparison.Ordinal);
        Assert.Equal(2, structure.Split("algorithm: rsaesOaep").Length - 1);
        Assert.DoesNotContain("algorithm: rsaEncryption", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_headers_as_they_were_and_shows_nothing_else()
    {
        var mail = Compose(Samples.Request);

        var outside = Mime.Message(Close(mail));

        Assert.Equal(
            Mime.Message(mail).Headers.Where(IsOfTheTemplate).Select(header => header.ToString()),
            outside.Headers.Where(IsOfTheTemplate).Select(header => header.ToString()));
        Assert.DoesNotContain(outside.Headers, header => !IsOfTheTemplate(header) && !IsOfTheForm(header));
        using var content = new MemoryStream();
        Assert.IsAssignableFrom<MimePart>(outside.Body).Content?.DecodeTo(content, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("MARKER", Encoding.Latin1.GetString(content.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Is_as_long_for_a_long_story_as_for_a_short_one()
    {
        var sizes = new[] { 1, 10, 500, 1000 }.Select(length => Close(Compose(Samples.Request with { Note = new string('x', length) })).Length);

        Assert.Single(sizes.Distinct());
    }

    [Fact]
    public void Fills_up_to_whole_steps_with_a_header()
    {
        for (var length = 4000; length < 4300; length++)
        {
            var padded = Seal.Pad([.. Encoding.ASCII.GetBytes("Content-Type: text/plain\r\n\r\n"), .. new byte[length]]);
            Assert.Equal(0, padded.Length % 4096);
        }
        Assert.Equal("Hello", Mime.Text(Seal.Pad(Encoding.ASCII.GetBytes("Content-Type: text/plain\r\n\r\nHello"))));
    }

    private static bool IsOfTheTemplate(Header header) =>
        header.Id is HeaderId.Subject or HeaderId.MessageId or HeaderId.From or HeaderId.To or HeaderId.Date or HeaderId.AutoSubmitted
            or HeaderId.InReplyTo or HeaderId.References;

    private static bool IsOfTheForm(Header header) =>
        header.Id is HeaderId.MimeVersion or HeaderId.ContentType or HeaderId.ContentDisposition or HeaderId.ContentTransferEncoding;

    private static byte[] Compose(CallbackRequest request) => CallbackMail.Compose(
        request, "K7QF-9XRT", 2, [], "https://clinic.example/desk/K7QF-9XRT?k=key", Samples.Now, Samples.Clinic, "website@clinic.example", "intake@clinic.example");

    private byte[] Close(byte[] mail) => Seal.Close(mail, [Reader("recipient.pem", recipient), Reader("recovery.pem", recovery)]);

    private SealCertificate Reader(string name, ReaderKey key)
    {
        File.WriteAllText(folder.File(name), key.Certificate);
        return SealCertificate.Read(folder.File(name));
    }

    private async Task<(int Code, string Inside)> DecryptAsync(ReaderKey reader, params string[] more)
    {
        await File.WriteAllTextAsync(folder.File("key.pem"), reader.PrivateKey, TestContext.Current.CancellationToken);
        return await OpenSsl.RunAsync(["cms", "-decrypt", "-in", folder.File("mail.eml"), "-inkey", folder.File("key.pem"), .. more]);
    }
}
