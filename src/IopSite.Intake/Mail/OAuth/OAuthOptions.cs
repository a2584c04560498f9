namespace IopSite.Intake.Mail.OAuth;

/// <summary>Section <c>OAuth</c> beside a mail server: OAuth 2 client credentials (RFC 6749, 4.4).</summary>
internal sealed class OAuthOptions
{
    /// <summary>The issuer's address: its discovery document names the rest.</summary>
    public string? Authority { get; set; }
    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }
    public string? Scope { get; set; }

    /// <summary>One is enough to mean it; the rules ask for the others.</summary>
    public bool IsSet => All.Any(setting => !string.IsNullOrWhiteSpace(setting.Value));

    public IEnumerable<(string Name, string? Value)> All =>
        [(nameof(Authority), Authority), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret), (nameof(Scope), Scope)];
}
