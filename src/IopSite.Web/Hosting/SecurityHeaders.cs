namespace IopSite.Web.Hosting;

/// <summary>The headers that stand on every answer, error pages and files included. Constants, so written out rather than built.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), " +
        "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), " +
        "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), xr-spatial-tracking=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, string hsts) => app.Use((context, next) =>
    {
        // Late, because only then it is known whether the visitor came over TLS, perhaps through a proxy.
        context.Response.OnStarting(() =>
        {
            Set(context, hsts);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context, string hsts)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.IsHttps ? $"{ContentSecurityPolicy}; upgrade-insecure-requests" : ContentSecurityPolicy;
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = hsts;
        // no-referrer would make the browser send "Origin: null" with our own form.
        if (!headers.ContainsKey("Referrer-Policy"))
            headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Permissions-Policy"] = PermissionsPolicy;
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            headers.CacheControl = "no-store";
            headers.ETag = default;
        }
    }
}
