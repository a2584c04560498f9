namespace IopSite.Web.Errors;

/// <summary>
/// One page that needs nothing of the site: no content, no view, no file. It stands in for every page when not even the error page
/// can be drawn.
/// </summary>
internal static class LastResort
{
    private static readonly string Page = Read();

    public static IApplicationBuilder UseLastResort(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var path = context.Request.Path;
        var isNeeded = false;
        // Registered first, so it runs last: the page that failed may have wanted to be kept.
        context.Response.OnStarting(() =>
        {
            if (isNeeded)
                context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        // The exception handler has logged it.
        catch (Exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            isNeeded = true;
            context.Response.Clear();
            // Whoever asks for the numbers gets them, so the answer is no error to them.
            context.Response.StatusCode = path == "/crisis" || path == "/es/crisis" ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page, context.RequestAborted);
        }
    });

    private static string Read()
    {
        using var stream = typeof(LastResort).Assembly.GetManifestResourceStream("Errors/last-resort.html")
            ?? throw new InvalidOperationException("last-resort.html is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
