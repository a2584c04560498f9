using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IopSite.Intake.Mail.Sealing;

/// <summary>A file of the folder <c>Seal:Certificates</c>. Being there is the trust: whoever may write to it decides who reads.</summary>
internal sealed record SealCertificate(string File, X509Certificate2 Certificate)
{
    private const int SmallestKey = 2048;

    public DateTimeOffset Expires => new(Certificate.NotAfter.ToUniversalTime());

    /// <exception cref="SealException">With the reason why nothing can be sealed with this file.</exception>
    public static SealCertificate Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            var pem = System.IO.File.ReadAllText(path);
            if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
                throw new SealException($"'{file}' holds a private key, which must never lie on this machine: leave the certificate only.");
            var certificate = X509Certificate2.CreateFromPem(pem);
            using var key = certificate.GetRSAPublicKey();
            return key?.KeySize >= SmallestKey
                ? new(file, certificate)
                : throw new SealException($"'{file}' has no RSA key of {SmallestKey} bits or more.");
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SealException($"'{file}' is not a certificate (PEM) that can be read.");
        }
    }
}
