using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IopSite.Intake.Talk;

/// <summary>
/// A cookie that is never read. That it changes is what makes a browser forget the page with the typed form, so that
/// the next person at this device cannot step back into it.
/// </summary>
internal static class FormCookie
{
    private const string Plain = "f";

    // Browsers take a name with this prefix only over TLS and only from this very host.
    private const string OverTls = "__Host-f";

    public static void Set(HttpResponse response)
    {
        var isTls = response.HttpContext.Request.IsHttps;
        response.Cookies.Append(
            isTls ? OverTls : Plain, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)), Options(isTls));
    }

    public static void Forget(HttpResponse response)
    {
        response.Cookies.Delete(OverTls, Options(isTls: true));
        response.Cookies.Delete(Plain, Options(isTls: false));
    }

    private static CookieOptions Options(bool isTls) =>
        new() { HttpOnly = true, Secure = isTls, SameSite = SameSiteMode.Strict, Path = "/" };
}
