using IopSite.Intake.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Alarms;

/// <summary>A broken mail server cannot tell that it is broken: Production does not start without another way.</summary>
internal sealed class AlertsOptionsValidator(IOptions<MailOptions> mail, IHostEnvironment environment) : IValidateOptions<AlertsOptions>
{
    public ValidateOptionsResult Validate(string? name, AlertsOptions options)
    {
        var faults = Faults(options, environment.IsDevelopment()).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(AlertsOptions options, bool development)
    {
        if (!options.HasWebhook && !options.HasMail && environment.IsProduction())
            yield return "Alerts:Webhook and Alerts:Mail are not set: name a second route, or nobody hears that mail is broken.";
        if (options.HasWebhook && !IsSafe(options.Webhook, development))
            yield return "Alerts:Webhook is not an https:// address.";
        if (!options.HasMail)
            yield break;
        foreach (var fault in MailRules.AddressFaults(AlertsOptions.MailSection, options.Mail)
            .Concat(MailRules.ServerFaults(AlertsOptions.MailSection, options.Mail, development)))
            yield return fault;
        if (IsSameAsMail(options.Mail))
            yield return "Alerts:Mail:Host is the host and account of Mail: an alarm must not go the way that is broken.";
    }

    private bool IsSameAsMail(MailOptions alerts)
    {
        try
        {
            return string.Equals(alerts.Host, mail.Value.Host, StringComparison.OrdinalIgnoreCase)
                && string.Equals(alerts.Account ?? "", mail.Value.Account ?? "", StringComparison.OrdinalIgnoreCase);
        }
        catch (OptionsValidationException)
        {
            // Section Mail has its own sentences.
            return false;
        }
    }

    // The address itself is a secret with many services, so no sentence quotes it.
    private static bool IsSafe(string? webhook, bool development) => Uri.TryCreate(webhook, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (development && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
