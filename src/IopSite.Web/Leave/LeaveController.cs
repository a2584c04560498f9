using IopSite.Intake;
using IopSite.Web.Articles;
using Microsoft.AspNetCore.Mvc;

namespace IopSite.Web.Leave;

/// <summary>Takes the reader to a neutral page and asks the browser to forget what it can.</summary>
internal sealed class LeaveController(LiveContent content) : Controller
{
    [HttpGet("/leave"), HttpGet("/es/leave")]
    public IActionResult Leave()
    {
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.Location = content.Current.Profile.LeaveTo.AbsoluteUri;
        IntakeServices.ForgetForm(Response);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
