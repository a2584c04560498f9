using IopSite.Intake.Mail;
using IopSite.Intake.Talk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;

namespace IopSite.Intake.DevMail;

/// <summary>In Development only: the mails in the pickup folder, so that a newcomer sees a request arrive without a mail server.</summary>
[NeverStored]
public sealed class DevMailController(IHostEnvironment environment, IServiceProvider services) : Controller
{
    private const int Most = 50;

    [HttpGet("/dev/mail")]
    public IActionResult Show()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        return View("DevMail", services.GetRequiredService<PickupFolder>().Mails().Take(Most).Select(Read).ToList());
    }

    private static DevMailPage Read(FileInfo file)
    {
        using var message = MimeMessage.Load(file.FullName);
        return new(file.Name, string.Join('\n', message.Headers.Select(header => $"{header.Field}: {header.Value}")), message.TextBody ?? "(no text: sealed)");
    }
}
