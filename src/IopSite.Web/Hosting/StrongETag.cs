using System.Security.Cryptography;

namespace IopSite.Web.Hosting;

/// <summary>
/// A strong ETag from the very bytes that are sent. Runs once for each page that the cache stores; the cache answers
/// later questions, this one only the first.
/// </summary>
internal sealed class StrongETag(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
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
        // A refusal is not a page yet: the error page is still to come.
        if (page.Length == 0)
            return;
        if (context.Response.StatusCode == StatusCodes.Status200OK)
            context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)))[..32]}\"";
        context.Response.ContentLength = page.Length;
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }
}
