using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace IopSite.Intake.Talk;

/// <summary>A scrambled name for the network a visitor comes from, which means nothing without the key. Pure.</summary>
internal static class AddressKey
{
    // What a provider usually hands to one household: one IPv4 address, or an IPv6 network of 56 bits.
    private const int V6Bytes = 7;

    public static ulong Of(byte[] key, IPAddress? address)
    {
        var from = address ?? IPAddress.None;
        if (from.IsIPv4MappedToIPv6)
            from = from.MapToIPv4();
        var bytes = from.GetAddressBytes();
        var network = from.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, V6Bytes) : bytes;
        return BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, network));
    }
}
