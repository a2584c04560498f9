using System.Text;
using MimeKit;

namespace IopSite.Tests.Support;

/// <summary>Reads mails as a mail program does.</summary>
internal static class Mime
{
    public static MimeMessage Message(byte[] bytes) => MimeMessage.Load(new MemoryStream(bytes));

    public static string Text(byte[] part) => Assert.IsType<TextPart>(MimeEntity.Load(new MemoryStream(part))).Text;

    public static string Text(string part) => Text(Encoding.Latin1.GetBytes(part));
}
