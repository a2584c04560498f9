using IopSite.Web.Shared;

namespace IopSite.Web.Errors;

/// <summary>The words of each error page.</summary>
internal static class ErrorPages
{
    public static (string Title, string Text) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => (SiteTexts.NotFoundTitle, SiteTexts.NotFoundText),
        StatusCodes.Status403Forbidden => (SiteTexts.ForbiddenTitle, SiteTexts.ForbiddenText),
        StatusCodes.Status405MethodNotAllowed => (SiteTexts.BadMethodTitle, SiteTexts.BadMethodText),
        StatusCodes.Status413PayloadTooLarge => (SiteTexts.TooLargeTitle, SiteTexts.TooLargeText),
        >= 400 and < 500 => (SiteTexts.BadRequestTitle, SiteTexts.BadRequestText),
        _ => (SiteTexts.FaultTitle, SiteTexts.FaultText),
    };

    /// <summary>Every refusal and fault ends in a page of ours, under the status that it has.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            // Kestrel says "too large" and the like by an exception that carries the status.
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        })
        .UseStatusCodePagesWithReExecute("/error/{0}");
}
