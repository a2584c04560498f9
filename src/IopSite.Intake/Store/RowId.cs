using System.Security.Cryptography;

namespace IopSite.Intake.Store;

/// <summary>128 random bits, as hex.</summary>
internal static class RowId
{
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
