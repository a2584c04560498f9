using Microsoft.Extensions.FileProviders;

namespace IopSite.Web.Hosting;

/// <summary>Our own styles, font and icons (fingerprinted and compressed when built), and the pictures of the content folder.</summary>
internal static class SiteFiles
{
    public static void MapSiteFiles(this WebApplication app)
    {
        // The font is asked for by the stylesheet under its plain name, which changes with its contents.
        app.Use((context, next) =>
        {
            if (context.Request.Path.Value?.EndsWith(".woff2", StringComparison.Ordinal) == true)
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
            return next(context);
        });
        app.MapStaticAssets();
    }

    /// <summary>Before the routing: the address of a picture would be taken for that of a page.</summary>
    public static void UsePictures(this WebApplication app)
    {
        var images = Path.Combine(SiteSettings.ContentPath(app.Configuration), "images");
        if (Directory.Exists(images))
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(images),
                RequestPath = "/images",
                OnPrepareResponse = picture => picture.Context.Response.Headers.CacheControl = "public, max-age=3600",
            });
    }
}
