using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Mail.Sealing;

/// <summary>Stops the start when a mail could not be sealed, in Production also when a key is past its time.</summary>
internal sealed class SealOptionsValidator(IOptions<MailOptions> mail, IHostEnvironment environment, TimeProvider clock) : IValidateOptions<SealOptions>
{
    public ValidateOptionsResult Validate(string? name, SealOptions options)
    {
        var faults = Faults(options);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IReadOnlyList<string> Faults(SealOptions options)
    {
        if (!IsSealed(out var recipients))
            return [];
        var keys = SealKeys.Read(options.Certificates, recipients);
        return [.. keys.Faults, .. environment.IsProduction() ? Expired(keys) : []];
    }

    private IEnumerable<string> Expired(SealKeys keys) => keys.All
        .Where(key => key.Expires <= clock.GetUtcNow())
        .Select(key => $"Seal:Certificates: '{key.File}' expired on {key.Expires:yyyy-MM-dd}.");

    private bool IsSealed(out IReadOnlyList<string> recipients)
    {
        try
        {
            recipients = mail.Value.To;
            return mail.Value.Content == MailContent.Sealed;
        }
        catch (OptionsValidationException)
        {
            // Section Mail has its own sentences.
            recipients = [];
            return false;
        }
    }
}
