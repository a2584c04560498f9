using System.Data.Common;
using System.Net.Sockets;

namespace IopSite.Intake.Store;

/// <summary>What a database, a disk or a network may do to us, as against mistakes of our own.</summary>
internal static class StoreFault
{
    public static bool Is(Exception error) =>
        error.GetBaseException() is DbException or TimeoutException or IOException or SocketException or UnauthorizedAccessException;
}
