using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

internal sealed class KeysOptionsValidator(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<KeysOptions>
{
    public ValidateOptionsResult Validate(string? name, KeysOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private string? Fault(KeysOptions options)
    {
        if (options.Certificate is null)
            return IntakeOptions.MeansPostgres(configuration["Intake:Store"]) && environment.IsProduction()
                ? "Keys:Certificate is not set: with Intake:Store=Postgres the keys lie in the database, and only a certificate keeps a thief of it from reading the rows."
                : null;
        if (!File.Exists(options.Certificate))
            return $"Keys:Certificate does not exist: '{options.Certificate}'.";
        try
        {
            using var certificate = options.LoadCertificate();
            return certificate.HasPrivateKey ? null : "Keys:Certificate holds no private key: nothing that it encrypts could be read again.";
        }
        catch (CryptographicException)
        {
            return "Keys:Certificate is no PFX file that opens with Keys:Password.";
        }
    }
}
