using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

internal sealed class KeysOptionsValidator : IValidateOptions<KeysOptions>
{
    public ValidateOptionsResult Validate(string? name, KeysOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? Fault(KeysOptions options)
    {
        if (options.Certificate is null)
            return null;
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
