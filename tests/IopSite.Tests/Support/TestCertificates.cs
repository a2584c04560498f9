using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IopSite.Tests.Support;

/// <summary>A certificate authority of our own and a certificate for <c>localhost</c>, made once a run.</summary>
internal static class TestCertificates
{
    private static readonly Lazy<(X509Certificate2 Authority, X509Certificate2 Server)> Made = new(Make);

    public static X509Certificate2 Server => Made.Value.Server;

    /// <summary>PEM, as <c>Mail:CaFile</c> wants it.</summary>
    public static string Authority => Made.Value.Authority.ExportCertificatePem();

    private static (X509Certificate2, X509Certificate2) Make()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var authority = authorityRequest.CreateSelfSigned(from, to);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var serverRequest = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        serverRequest.CertificateExtensions.Add(names.Build());
        serverRequest.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var server = serverRequest.Create(authority, from, to, RandomNumberGenerator.GetBytes(8));
        return (authority, server.CopyWithPrivateKey(serverKey));
    }
}
