using System.Net;
using Duende.IdentityModel.Client;

namespace IopSite.Intake.Mail.OAuth;

/// <summary>Sorts what a token server answered. Pure.</summary>
internal static class TokenFault
{
    // RFC 6749, 4.1.2.1 and 5.2, RFC 8707; invalid_resource is Microsoft's word for a scope of nobody. Others are not repeated.
    private static readonly Dictionary<string, OAuthFault> Codes = new()
    {
        ["invalid_client"] = OAuthFault.Client,
        ["unauthorized_client"] = OAuthFault.Client,
        ["invalid_scope"] = OAuthFault.Scope,
        ["invalid_target"] = OAuthFault.Scope,
        ["invalid_resource"] = OAuthFault.Scope,
        ["invalid_request"] = OAuthFault.Request,
        ["invalid_grant"] = OAuthFault.Request,
        ["unsupported_grant_type"] = OAuthFault.Request,
        ["access_denied"] = OAuthFault.Request,
        ["server_error"] = OAuthFault.Busy,
        ["temporarily_unavailable"] = OAuthFault.Busy,
    };

    /// <param name="other">What a refusal means that the answer itself does not explain.</param>
    public static OAuthException Of(string section, ProtocolResponse answer, OAuthFault other)
    {
        if (answer.Exception is HttpRequestException error)
            return new(section, error.HttpRequestError == HttpRequestError.SecureConnectionError ? OAuthFault.Certificate : OAuthFault.Unreachable);
        if (answer.Exception is not null || answer.ErrorType == ResponseErrorType.PolicyViolation)
            return new(section, other);
        var status = (int)answer.HttpStatusCode;
        if (status is >= 500 or (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.RequestTimeout)
            return new(section, OAuthFault.Busy, $"{status}");
        return answer.TryGet("error") is { } code && other != OAuthFault.Authority && Codes.TryGetValue(code, out var fault)
            ? new(section, fault, code)
            : new(section, other, $"{status}");
    }
}
