using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Outbox;

internal sealed class OutboxOptionsValidator(IHostEnvironment environment) : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options) => options.WaitFactor switch
    {
        not (> 0 and <= 100) => ValidateOptionsResult.Fail($"Outbox:WaitFactor must be above 0 and at most 100: {options.WaitFactor}."),
        not 1 when environment.IsProduction() => ValidateOptionsResult.Fail("Outbox:WaitFactor is for rehearsals: Production takes 1 only."),
        _ => ValidateOptionsResult.Success,
    };
}
