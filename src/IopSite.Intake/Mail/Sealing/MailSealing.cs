using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail.Sealing;

/// <summary>The step between a composed mail and a stored one: sealed where <c>Mail:Content</c> says so, and then never otherwise.</summary>
internal sealed class MailSealing(IOptions<MailOptions> options, SealFolder folder)
{
    public bool IsOn => options.Value.Content == MailContent.Sealed;

    /// <exception cref="SealException">It should be sealed, and cannot be.</exception>
    public byte[] Finish(byte[] mail, string recipient) => IsOn ? Seal.Close(mail, folder.For(recipient)) : mail;
}
