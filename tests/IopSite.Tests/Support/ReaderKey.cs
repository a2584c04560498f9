using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IopSite.Tests.Intake.Store;

namespace IopSite.Tests.Support;

/// <summary>Somebody who reads sealed mail: a certificate and its private key.</summary>
internal sealed class ReaderKey : IDisposable
{
    private readonly RSA key;
    private readonly X509Certificate2 certificate;

    public ReaderKey(string name, DateTimeOffset? expires = null, int bits = 2048)
    {
        key = RSA.Create(bits);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        certificate = request.CreateSelfSigned(Samples.Now.AddYears(-10), expires ?? Samples.Now.AddYears(20));
    }

    public string Certificate => certificate.ExportCertificatePem();

    public string PrivateKey => key.ExportPkcs8PrivateKeyPem();

    public void Dispose()
    {
        certificate.Dispose();
        key.Dispose();
    }
}
