namespace IopSite.Intake.Mail.OAuth;

/// <summary>No sign-in by token, and which setting to look at. Its message is our own and may be logged.</summary>
/// <param name="section">Where the mail server's settings stand.</param>
/// <param name="detail">A status, or an error code of the standard; nothing else that a server wrote.</param>
internal sealed class OAuthException(string section, OAuthFault fault, string? detail = null)
    : Exception(Sentence(section, fault) + (detail is null ? "" : $" ({detail})"))
{
    public FailureClass Failure =>
        fault is OAuthFault.Unreachable or OAuthFault.Silent or OAuthFault.Busy ? FailureClass.Later : FailureClass.RouteBroken;

    private static string Sentence(string section, OAuthFault fault) => fault switch
    {
        OAuthFault.Unreachable => $"the token server is not reached: it is down, or {section}:OAuth:Authority is wrong",
        OAuthFault.Silent => "the token server gives no answer in time",
        OAuthFault.Busy => "the token server is busy or out of order",
        OAuthFault.Certificate => $"the token server's certificate is not trusted: check {section}:OAuth:Authority, or {section}:CaFile for a private authority",
        OAuthFault.Authority => $"{section}:OAuth:Authority does not describe itself as an OAuth 2 authority: check that address",
        OAuthFault.Client => $"the token server refuses the client: check {section}:OAuth:ClientId and {section}:OAuth:ClientSecret, which may have expired",
        OAuthFault.Scope => $"the token server refuses the scope: check {section}:OAuth:Scope",
        OAuthFault.Request => $"the token server refuses the request: check Authority, ClientId, ClientSecret and Scope in {section}:OAuth",
        OAuthFault.NoToken => $"the token server gives no bearer token: check {section}:OAuth:Authority",
        OAuthFault.NotOffered => $"the mail server offers no sign-in by token (XOAUTH2): check {section}:Host and {section}:Port",
        _ => $"the mail server refuses a fresh token: the client needs the permission to send from the mailbox in {section}:UserName (else {section}:From), or {section}:OAuth:Scope is not the mail server's",
    };
}
