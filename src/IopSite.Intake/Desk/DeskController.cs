using IopSite.Intake.Talk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace IopSite.Intake.Desk;

/// <summary>Where staff take a request on and say what came of it. Opening changes nothing, since mail scanners open links; buttons do.</summary>
[Route("desk/{reference}")]
[NeverStored]
[Untold]
internal sealed class DeskController(DeskBook book, Func<Clinic> clinic, TimeProvider clock, ILogger<DeskController> log) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Open(string reference, [FromQuery] string? k) =>
        await book.FindAsync(reference, k) is { } request ? Page(StatusCodes.Status200OK, request, k, new()) : NotFound();

    [HttpPost]
    [Consumes("application/x-www-form-urlencoded")]
    [OwnFormOnly]
    public async Task<IActionResult> Press(string reference, [FromQuery] string? k, [FromForm(Name = "")] DeskForm form)
    {
        if (await book.FindAsync(reference, k) is not { } request)
            return NotFound();
        if (request.ClosedAt is null && form.Fault() is { } fault)
        {
            ModelState.AddModelError(nameof(DeskForm.Initials), fault);
            return Page(StatusCodes.Status422UnprocessableEntity, request, k, form);
        }
        if (Wire.Choice<DeskEventKind>(form.Press) is not { } kind)
            return Page(StatusCodes.Status422UnprocessableEntity, request, k, form, "Press one of the buttons.");
        return await PressAsync(request, kind, form.Cleaned) switch
        {
            PressResult.Recorded or PressResult.Repeated => SeePage(reference, k),
            null => Page(StatusCodes.Status503ServiceUnavailable, request, k, form, "This could not be saved just now. Please press once more."),
            var refused => await book.FindAsync(reference, k) is { } now
                ? Page(StatusCodes.Status409Conflict, now, k, form, DeskWords.Refusal(refused.Value, now, clinic().Hours)) : NotFound(),
        };
    }

    /// <summary>Null when the store failed: whoever pressed must not think that it is written down.</summary>
    private async Task<PressResult?> PressAsync(DeskRequest request, DeskEventKind kind, string initials)
    {
        try
        {
            return await book.PressAsync(request, kind, initials);
        }
        catch (Exception fault)
        {
            log.LogError("A press at the desk could not be kept: {Fault}", fault.GetBaseException().GetType().Name);
            return null;
        }
    }

    private ViewResult Page(int status, DeskRequest request, string? k, DeskForm form, string? notice = null)
    {
        Response.StatusCode = status;
        return View("Desk", new DeskPage(request, clinic(), Address(request.Reference, k), form.Initials, notice, clock.GetUtcNow()));
    }

    private StatusCodeResult SeePage(string reference, string? k)
    {
        Response.Headers.Location = Address(reference, k);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    // Both were found to be ours, so there is nothing in them to escape.
    private static string Address(string reference, string? k) => $"/desk/{reference}?k={k}";
}
