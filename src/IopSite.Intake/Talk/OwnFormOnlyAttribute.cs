using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Intake.Talk;

/// <summary>
/// Lets a post through to the form only when no other site sent it and its body can be read. The body is read here,
/// because MVC would turn one that is too large into an empty form.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OwnFormOnlyAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (IsForeign(http))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (!http.Request.HasFormContentType)
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        else if (await Fault(http.Request) is { } status)
            context.Result = new StatusCodeResult(status);
        else
            await next();
    }

    private static bool IsForeign(HttpContext http)
    {
        var clinic = http.RequestServices.GetRequiredService<Func<Clinic>>()();
        var headers = http.Request.Headers;
        return PostOrigin.IsForeign(
            headers["Sec-Fetch-Site"], headers.Origin, clinic.PublicUrl.AbsoluteUri, $"{http.Request.Scheme}://{http.Request.Host}");
    }

    // The framework gives up a whole form for one character zero; the text around it is worth more than that.
    private static async Task ReplaceZeroesAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.Latin1);
        var form = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body = new MemoryStream(Encoding.Latin1.GetBytes(form.Replace("%00", "%EF%BF%BD", StringComparison.Ordinal).Replace("\0", "%EF%BF%BD", StringComparison.Ordinal)));
    }

    private static async Task<int?> Fault(HttpRequest request)
    {
        try
        {
            await ReplaceZeroesAsync(request);
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
