using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace IopSite.Intake.Store;

/// <summary>Encryption at rest. Each row has a key of its own, so that bytes moved to another row do not open.</summary>
internal sealed class RowCipher(IDataProtectionProvider keys)
{
    public byte[] Encrypt(string rowId, byte[] clear) => Of(rowId).Protect(clear);

    /// <exception cref="RowUnreadableException">Another key ring, another row, or changed bytes.</exception>
    public byte[] Decrypt(string rowId, byte[] encrypted)
    {
        try
        {
            return Of(rowId).Unprotect(encrypted);
        }
        catch (CryptographicException error)
        {
            throw new RowUnreadableException(error);
        }
    }

    private IDataProtector Of(string rowId) => keys.CreateProtector("IopSite.Intake.Store", rowId);
}
