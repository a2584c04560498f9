using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Store;

/// <summary>Whether the key ring works and outlives the process. One that lived in memory only would lose every row at the next start.</summary>
internal sealed class KeyRing(RowCipher cipher, IOptions<KeyManagementOptions> ring, IOptions<KeysOptions> keys, IOptions<IntakeOptions> intake)
{
    private string Place => intake.Value.IsPostgres ? "the database" : $"Keys:Path '{keys.Value.Path}'";

    public IEnumerable<string> Faults()
    {
        try
        {
            // Encrypting makes the first key.
            var id = RowId.New();
            cipher.Decrypt(id, cipher.Encrypt(id, [1]));
            return ring.Value.XmlRepository?.GetAllElements().Count > 0 ? [] : [$"There is no key ring in {Place}."];
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return [$"The key ring in {Place} does not work ({error.GetType().Name})."];
        }
    }
}
