using MimeKit;
using MimeKit.Cryptography;

namespace IopSite.Intake.Mail.Sealing;

/// <summary>
/// Puts the text of a finished mail under the keys of its readers (S/MIME, AES-256, RSA-OAEP with SHA-256).
/// The headers stay, since nothing in them was typed; everything else exists only inside.
/// </summary>
internal static class Seal
{
    // The size of a sealed mail must not tell a long story from a short one.
    private const int Step = 4096;
    private const int LineLength = 76;
    private const string PaddingName = "X-Padding:";
    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos };

    public static byte[] Close(byte[] mail, IReadOnlyList<SealCertificate> readers)
    {
        using var message = MimeMessage.Load(new MemoryStream(mail));
        using var context = new TemporarySecureMimeContext();
        using var inside = new MemoryStream(Pad(Bytes(message.Body ?? throw new SealException("A mail without a body."))));
        message.Body = context.Encrypt(Recipients(readers), inside);
        return PlainMail.Bytes(message);
    }

    private static CmsRecipientCollection Recipients(IReadOnlyList<SealCertificate> readers)
    {
        var recipients = new CmsRecipientCollection();
        foreach (var reader in readers)
            recipients.Add(new CmsRecipient(reader.Certificate)
            {
                EncryptionAlgorithms = [EncryptionAlgorithm.Aes256],
                RsaEncryptionPadding = RsaEncryptionPadding.OaepSha256,
            });
        return recipients;
    }

    private static byte[] Bytes(MimeEntity part)
    {
        using var bytes = new MemoryStream();
        part.WriteTo(Format, bytes);
        return bytes.ToArray();
    }

    /// <summary>Fills up with a header, which no mail program shows, to a whole number of steps.</summary>
    internal static byte[] Pad(byte[] part)
    {
        var least = PaddingName.Length + 2;
        var length = least + (Step - (part.Length + least) % Step) % Step;
        var text = new char[length - least];
        Array.Fill(text, '.');
        // Each line begins with a space: that makes it a part of the same header.
        for (var at = 0; at + 3 < text.Length; at += LineLength)
            "\r\n ".CopyTo(text.AsSpan(at));
        return [.. System.Text.Encoding.ASCII.GetBytes($"{PaddingName}{new string(text)}\r\n"), .. part];
    }
}
