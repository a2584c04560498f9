using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace IopSite.Web.Errors;

/// <summary>Runs again for a request that was refused or failed, with the verb that it came with: so any verb is taken.</summary>
internal sealed class ErrorsController : Controller
{
    [Route("/error/{status:int}")]
    public IActionResult Show(int status)
    {
        var isReexecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        // Asked for by its own address it is a page that does not exist.
        status = !isReexecuted ? StatusCodes.Status404NotFound
            : Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : status;
        Response.StatusCode = status;
        var (title, text) = ErrorPages.Words(status);
        return View("Error", new ErrorPage(status, title, text));
    }
}
