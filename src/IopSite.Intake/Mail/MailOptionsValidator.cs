using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail;

/// <summary>Stops the start with one sentence for each setting that would lose or leak mail.</summary>
internal sealed class MailOptionsValidator(IHostEnvironment environment) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options, environment.IsDevelopment()).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    internal static IEnumerable<string> Faults(MailOptions options, bool development)
    {
        foreach (var fault in MailRules.AddressFaults(MailOptions.Section, options))
            yield return fault;
        if (options.Content is null && !development)
            yield return "Mail:Content is not set: write Sealed (to the keys of the staff), or Full (over verified TLS) on purpose.";
        if (options.Transport == MailTransportKind.Pickup && !development)
            yield return "Mail:Transport=Pickup writes mails to a folder that nobody reads: set Smtp.";
        if (options.Transport == MailTransportKind.Smtp)
            foreach (var fault in MailRules.ServerFaults(MailOptions.Section, options, development))
                yield return fault;
    }
}
