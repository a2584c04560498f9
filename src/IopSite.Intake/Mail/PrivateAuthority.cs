using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IopSite.Intake.Mail;

/// <summary>Trust in the certificates of one file instead of the machine's own; name, dates and use are checked as ever.</summary>
internal static class PrivateAuthority
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static RemoteCertificateValidationCallback Trust(string file, bool checkRevocation)
    {
        var authorities = Load(file);
        return (_, certificate, offered, errors) =>
            certificate is X509Certificate2 server
            && (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == 0
            && LeadsTo(authorities, server, offered, checkRevocation);
    }

    public static X509Certificate2Collection Load(string file)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return authorities;
    }

    private static bool LeadsTo(X509Certificate2Collection authorities, X509Certificate2 server, X509Chain? offered, bool checkRevocation)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        if (offered is not null)
            chain.ChainPolicy.ExtraStore.AddRange(offered.ChainPolicy.ExtraStore);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.RevocationMode = checkRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
        return chain.Build(server);
    }
}
