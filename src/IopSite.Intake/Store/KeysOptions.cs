using System.Security.Cryptography.X509Certificates;

namespace IopSite.Intake.Store;

/// <summary>Section <c>Keys</c>: the data-protection key ring that encrypts rows and tickets.</summary>
internal sealed class KeysOptions
{
    public const string Section = "Keys";

    /// <summary>Absolute by the time it is read; by default <c>keys</c> under <c>Data:Path</c>. Unused where the ring is in the database.</summary>
    public string? Path { get; set; }

    /// <summary>A PFX file that encrypts the key ring, or null.</summary>
    public string? Certificate { get; set; }
    public string? Password { get; set; }

    public X509Certificate2 LoadCertificate() => X509CertificateLoader.LoadPkcs12FromFile(Certificate ?? "", Password);
}
