namespace IopSite.Web.Hosting;

/// <summary>
/// 304 for the first reader too: the cache answers If-None-Match only for a page that it holds already.
/// It stands in front of the cache, so that what is kept is the page and not this answer.
/// </summary>
internal sealed class NotModified(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.IfNoneMatch.Count == 0)
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK && Matches(context.Request, response.Headers.ETag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            response.Headers.ContentEncoding = default;
            response.ContentType = null;
            return;
        }
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    private static bool Matches(HttpRequest request, string tag) =>
        tag != "" && request.GetTypedHeaders().IfNoneMatch.Any(asked => asked.Tag == tag || asked.Tag == "*");
}
