namespace IopSite.Web.Look;

internal static class LookServices
{
    /// <summary>The colors of <c>site.yaml</c>. Needs the content.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services) => services.AddSingleton<Stylesheet>();

    public static void MapStylesheet(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/site-{print:regex(^[0-9a-f]{{10}}$)}.css", (HttpContext context, Stylesheet stylesheet) =>
        {
            if (stylesheet.Built is not { } sheet)
                return Results.NotFound();
            var headers = context.Response.Headers;
            // A page from before the last change asks for its old address: it gets the colors of now, for this view only.
            headers.CacheControl = context.Request.Path == sheet.Address ? "public, max-age=31536000, immutable" : "no-cache";
            headers.Vary = "Accept-Encoding";
            if (context.Request.Headers.AcceptEncoding != "br")
                return Results.Bytes(sheet.Bytes, "text/css; charset=utf-8");
            headers.ContentEncoding = "br";
            return Results.Bytes(sheet.Brotli, "text/css; charset=utf-8");
        });
}
