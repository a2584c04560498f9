namespace IopSite.Web.Look;

internal static class LookServices
{
    /// <summary>The stylesheet with the colors of <c>site.yaml</c>. Needs the content.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services) => services.AddSingleton<Stylesheet>();

    public static void MapStylesheet(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{name:regex(^(site|week|house)$)}-{print:regex(^[0-9a-f]{{10}}$)}.css", (HttpContext context, string name, Stylesheet stylesheet) =>
        {
            var sheet = name == "site" ? stylesheet.Built : stylesheet.Extra(name);
            var headers = context.Response.Headers;
            // A page from before the last change asks for its old address: it gets the colors of now, for this view only.
            headers.CacheControl = context.Request.Path == sheet.Address ? "public, max-age=31536000, immutable" : "no-cache";
            headers.Vary = "Accept-Encoding";
            // One of br, gzip and identity: see AcceptEncoding.
            var encoding = context.Request.Headers.AcceptEncoding.ToString();
            if (encoding is "br" or "gzip")
                headers.ContentEncoding = encoding;
            return Results.Bytes(sheet.Bytes(encoding), "text/css; charset=utf-8");
        });
}
