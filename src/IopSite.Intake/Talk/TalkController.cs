using System.Globalization;
using FluentValidation.AspNetCore;
using IopSite.Intake.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Talk;

/// <summary>The form, and the page that thanks once a request is on disk.</summary>
// MVC sees only public controllers, and what stands behind this one is internal: it cannot be named in the constructor.
[Route("talk")]
[Route("es/talk")]
[NeverStored]
public sealed class TalkController(IServiceProvider services, TimeProvider clock, ILogger<TalkController> log) : Controller
{
    private readonly Clinic clinic = services.GetRequiredService<Func<Clinic>>()();
    private readonly TicketSeal seal = services.GetRequiredService<TicketSeal>();
    private readonly Receipt receipt = services.GetRequiredService<Receipt>();
    private readonly FloodGate gate = services.GetRequiredService<FloodGate>();
    private readonly OutboxState outbox = services.GetRequiredService<OutboxState>();
    private readonly IntakeOptions options = services.GetRequiredService<IOptions<IntakeOptions>>().Value;

    private string Prefix => Request.Path.StartsWithSegments("/es", StringComparison.Ordinal) ? "/es" : "";

    // Who copies the address of the page with ticks, or comes back to it, finds the empty form.
    [HttpGet]
    [HttpGet("ask")]
    public IActionResult Open() => Open(new TalkForm());

    // Posted by pages that have something to tick, so that no address ever tells what was ticked.
    [HttpPost("ask")]
    [Consumes("application/x-www-form-urlencoded")]
    [OwnFormOnly]
    public IActionResult Ask([FromForm(Name = "Ask")] List<string?> ask) => Open(new TalkForm { Ask = ask });

    // The empty name keeps MVC from taking a posted field called "form" for a prefix of all the others.
    [HttpPost]
    [Consumes("application/x-www-form-urlencoded")]
    [OwnFormOnly]
    public async Task<IActionResult> Send([FromForm(Name = "")] TalkForm form)
    {
        var now = clock.GetUtcNow();
        var ticket = seal.Open(form.Ticket);
        if (gate.Press(HttpContext.Connection.RemoteIpAddress, ticket, Answers()) is { } wait)
            return TooMany(form, ticket, wait);

        var isUsable = Ticket.State(ticket, now) is TicketState.Good or TicketState.TooFast;
        var result = new TalkFormValidator(clinic.Hours.Zone.Id).Validate(form);
        if (!result.IsValid)
        {
            result.AddToModelState(ModelState, prefix: null);
            return Page(StatusCodes.Status422UnprocessableEntity, form, ticket is not null && isUsable ? ticket : Ticket.New(TicketKind.Renewed, now));
        }
        if (ticket is null || !isUsable)
            return Page(StatusCodes.Status422UnprocessableEntity, form, Ticket.New(TicketKind.Renewed, now), Notice.OnceMore);
        if (gate.Keep(ticket) is { } pause)
            return TooMany(form, ticket, pause);
        return await KeepAsync(form, ticket, now) is { } kept
            ? SeeReceived(kept.Reference)
            : Page(StatusCodes.Status503ServiceUnavailable, form, ticket, Notice.NotSaved);
    }

    [HttpGet("received")]
    public IActionResult Received(string? r)
    {
        FormCookie.Forget(Response);
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Received", new ReceivedPage(receipt.Reference(r), clinic, Prefix, clock.GetUtcNow()));
    }

    private ViewResult Open(TalkForm form)
    {
        FormCookie.Set(Response);
        return Page(StatusCodes.Status200OK, form, Ticket.New(TicketKind.Opened, clock.GetUtcNow()));
    }

    // As posted: two presses of one form are alike to the letter.
    private string Answers() =>
        string.Join('\n', Request.Form.Where(field => field.Key != nameof(TalkForm.Ticket)).OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}={field.Value}"));

    /// <summary>Null when nothing was kept, for whatever reason: the visitor must not be told otherwise, and keeps what they typed.</summary>
    private async Task<Kept?> KeepAsync(TalkForm form, Ticket ticket, DateTimeOffset now)
    {
        try
        {
            var request = TalkRequest.Of(form, clinic, Words.Culture);
            // A phone that loses its network after Send has still sent: nothing stops this half way.
            return await services.GetRequiredService<RequestBook>()
                .KeepAsync(ticket.Id, request, Suspicion.Marks(form, ticket, now), CancellationToken.None);
        }
        catch (Exception fault)
        {
            // By type only: a message may hold what was typed.
            log.LogError("A request could not be kept: {Fault}, {Cause}", fault.GetType().Name, fault.InnerException?.GetType().Name);
            return null;
        }
    }

    private ViewResult TooMany(TalkForm form, Ticket? ticket, TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Page(StatusCodes.Status429TooManyRequests, form, Ticket.Limited(ticket, clock.GetUtcNow()), Notice.TooMany);
    }

    private ViewResult Page(int status, TalkForm form, Ticket ticket, Notice notice = Notice.None)
    {
        Response.StatusCode = status;
        return View("Talk", new TalkPage(form, clinic, Prefix, seal.Close(ticket), options.CloseAfterDays + options.RetentionDays, notice)
        {
            IsMailDown = outbox.IsDown(clock.GetUtcNow()),
        });
    }

    private StatusCodeResult SeeReceived(string reference)
    {
        Response.Headers.Location = $"{Prefix}/talk/received?r={receipt.For(reference)}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
