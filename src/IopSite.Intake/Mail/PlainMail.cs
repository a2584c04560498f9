using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>A mail with a constant text, from the site itself. Pure.</summary>
internal static class PlainMail
{
    public static byte[] Compose(string subject, string messageId, DateTimeOffset date, string from, string to, string text)
    {
        using var message = new MimeMessage
        {
            Subject = subject,
            Date = date,
            MessageId = messageId,
            Body = new TextPart("plain") { Text = text },
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(to));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return Bytes(message);
    }

    /// <summary>Seven bits and short lines: no server on the way has a reason to rewrite the message.</summary>
    public static byte[] Bytes(MimeMessage message)
    {
        message.Prepare(EncodingConstraint.SevenBit);
        using var bytes = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, bytes);
        return bytes.ToArray();
    }
}
