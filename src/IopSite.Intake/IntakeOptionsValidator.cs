using IopSite.Intake.Mail;
using IopSite.Intake.Store.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake;

internal sealed class IntakeOptionsValidator(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<IntakeOptions>
{
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(IntakeOptions options)
    {
        if (options.IsPostgres)
            foreach (var fault in PostgresConnection.Faults(configuration[PostgresConnection.Setting], environment.IsDevelopment()))
                yield return fault;
        else if (!options.Store.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            yield return $"Intake:Store is '{options.Store}': write Sqlite or Postgres.";
        if (options.TakeOnWithinMinutes < 1)
            yield return $"Intake:TakeOnWithinMinutes must be 1 or more: {options.TakeOnWithinMinutes}.";
        foreach (var address in options.Escalation.Where(address => !MailRules.IsAddress(address)))
            yield return $"Intake:Escalation is not an e-mail address: '{address}'.";
        if (options.CloseAfterDays < 1)
            yield return $"Intake:CloseAfterDays must be 1 or more: {options.CloseAfterDays}.";
        if (options.RetentionDays < 1)
            yield return $"Intake:RetentionDays must be 1 or more: {options.RetentionDays}.";
        if (options.RateLimit < 0)
            yield return $"Intake:RateLimit must be 0 (no limit) or more: {options.RateLimit}.";
    }
}
