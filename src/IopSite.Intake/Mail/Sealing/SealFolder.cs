using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail.Sealing;

/// <summary>The certificates in use: those of the last reading that was whole, whatever becomes of the folder meanwhile.</summary>
internal sealed class SealFolder(IOptions<SealOptions> options, IOptions<MailOptions> mail)
{
    private volatile SealKeys keys = SealKeys.Read(options.Value.Certificates, mail.Value.To);

    public IEnumerable<SealCertificate> InUse => keys.All;

    /// <summary>Takes a renewed certificate without a restart.</summary>
    /// <returns>What is wrong with the folder now; then the earlier certificates stay in use.</returns>
    public IReadOnlyList<string> Reload()
    {
        var read = SealKeys.Read(options.Value.Certificates, mail.Value.To);
        if (read.Faults.Count == 0)
            keys = read;
        return read.Faults;
    }

    /// <summary>The recipient's certificate and every recovery certificate.</summary>
    /// <exception cref="SealException">There are not both.</exception>
    public IReadOnlyList<SealCertificate> For(string recipient)
    {
        var current = keys;
        return current.Recipients.GetValueOrDefault(recipient) is { } own && current.Recovery.Count > 0
            ? [own, .. current.Recovery]
            : throw new SealException($"No certificate for {recipient}, or none for recovery.");
    }
}
