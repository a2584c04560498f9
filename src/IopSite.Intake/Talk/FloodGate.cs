using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Talk;

/// <summary>Counts presses by network and in all. Addresses are kept scrambled, in memory only, and not for longer than a day.</summary>
internal sealed class FloodGate(IOptions<IntakeOptions> options, TimeProvider clock)
{
    private const int MostAddresses = 50_000;
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(24);

    private readonly bool isOpen = options.Value.RateLimit == 0;
    private readonly SlidingLimit byAddress = new(options.Value.RateLimit, TimeSpan.FromMinutes(10), MostAddresses);
    private readonly SlidingLimit inAll = new(120, TimeSpan.FromMinutes(1), 1);
    private readonly Lock gate = new();
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateTimeOffset keyMadeAt = clock.GetUtcNow();

    /// <summary>
    /// Null when the press may go on, or how long to wait. Whoever was asked to press again counts by the ticket:
    /// a shared address lets them through, and one ticket is no pass for a flood.
    /// </summary>
    public TimeSpan? Press(IPAddress? address, Ticket? ticket) =>
        isOpen ? null : byAddress.Take(ticket is { Kind: TicketKind.Limited } ? TicketKey(ticket) : AddressKey.Of(Key(), address), clock.GetUtcNow());

    /// <summary>Asked only for what would be kept, so that refused posts cannot close the form for everybody.</summary>
    public TimeSpan? Keep(Ticket ticket) =>
        isOpen || ticket.Kind == TicketKind.Limited ? null : inAll.Take(0, clock.GetUtcNow());

    private static ulong TicketKey(Ticket ticket) =>
        BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(ticket.Id));

    private byte[] Key()
    {
        lock (gate)
        {
            if (clock.GetUtcNow() - keyMadeAt < KeyLifetime)
                return key;
            byAddress.Clear();
            key = RandomNumberGenerator.GetBytes(32);
            keyMadeAt = clock.GetUtcNow();
            return key;
        }
    }
}
