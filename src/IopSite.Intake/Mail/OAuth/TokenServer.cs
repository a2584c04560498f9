using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Duende.IdentityModel.Client;

namespace IopSite.Intake.Mail.OAuth;

/// <summary>Asks an authority for a token: where its token endpoint is, and then there.</summary>
internal sealed class TokenServer(MailOptions settings, TimeProvider clock) : IDisposable
{
    private const int LargestAnswer = 256 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly OAuthOptions oauth = settings.OAuth;
    private readonly HttpClient client = NewClient(settings);

    /// <exception cref="OAuthException">There is none to be had.</exception>
    public async Task<AccessToken> RequestAsync(Action<string>? step, CancellationToken stop)
    {
        try
        {
            return await clock.WithinAsync(Limit, either => AskAsync(step, either), stop);
        }
        catch (TimeoutException)
        {
            throw new OAuthException(settings.Prefix, OAuthFault.Silent);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<AccessToken> AskAsync(Action<string>? step, CancellationToken stop)
    {
        var askedAt = clock.GetUtcNow();
        var found = await DiscoverAsync(stop);
        step?.Invoke($"token server found by {new Uri(oauth.Authority ?? "").Host}");
        using var request = new ClientCredentialsTokenRequest
        {
            Address = found.TokenEndpoint,
            ClientId = oauth.ClientId ?? "",
            ClientSecret = oauth.ClientSecret,
            Scope = oauth.Scope,
            // OpenID Connect Discovery, 3: where a server does not say, it takes the header.
            ClientCredentialStyle = found.TokenEndpointAuthenticationMethodsSupported.Contains("client_secret_post")
                ? ClientCredentialStyle.PostBody
                : ClientCredentialStyle.AuthorizationHeader,
        };
        var answer = await client.RequestClientCredentialsTokenAsync(request, stop);
        stop.ThrowIfCancellationRequested();
        if (answer.IsError)
            throw TokenFault.Of(settings.Prefix, answer, OAuthFault.Request);
        if (string.IsNullOrEmpty(answer.AccessToken) || !string.Equals(answer.TokenType, "Bearer", StringComparison.OrdinalIgnoreCase))
            throw new OAuthException(settings.Prefix, OAuthFault.NoToken);
        // Without a lifetime it counts as ended, and is good for the mail at hand.
        return new(answer.AccessToken, askedAt, TimeSpan.FromSeconds(Math.Max(answer.ExpiresIn, 0)));
    }

    // Read each time: an authority that moves its endpoint is followed without a restart.
    private async Task<DiscoveryDocumentResponse> DiscoverAsync(CancellationToken stop)
    {
        using var request = new DiscoveryDocumentRequest
        {
            Address = oauth.Authority,
            // HTTPS is still asked for. Microsoft names its issuer by another name than the address that leads to it, and has
            // its endpoints beside and not below that; keys are of no use, since the token is for the mail server to read.
            Policy = { ValidateIssuerName = false, ValidateEndpoints = false, RequireKeySet = false },
        };
        var found = await client.GetDiscoveryDocumentAsync(request, stop);
        stop.ThrowIfCancellationRequested();
        if (found.IsError)
            throw TokenFault.Of(settings.Prefix, found, OAuthFault.Authority);
        return string.IsNullOrEmpty(found.TokenEndpoint) ? throw new OAuthException(settings.Prefix, OAuthFault.Authority) : found;
    }

    // A client of its own: the factory's logs every address.
    private static HttpClient NewClient(MailOptions settings) => new(new SocketsHttpHandler
    {
        // A secret does not follow wherever it is sent.
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ActivityHeadersPropagator = null,
        SslOptions = new()
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateRevocationCheckMode = settings.CheckRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = settings.CaFile is { } file ? TrustAlso(PrivateAuthority.Trust(file, settings.CheckRevocation)) : null,
        },
    })
    {
        MaxResponseContentBufferSize = LargestAnswer,
        // The limit above is by our own clock.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    // A mail server of the house may go with an authority of the house, or with a public one.
    private static RemoteCertificateValidationCallback TrustAlso(RemoteCertificateValidationCallback house) =>
        (sender, certificate, chain, errors) => errors == SslPolicyErrors.None || house(sender, certificate, chain, errors);
}
