using System.Security.Cryptography;

namespace IopSite.Intake.Store;

/// <summary>A stored row does not open with the key ring at hand. A type of its own, since mail routes fail cryptographically too.</summary>
internal sealed class RowUnreadableException(Exception cause) : CryptographicException("A stored row does not open.", cause);
