using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace IopSite.Intake.Talk;

/// <summary>Counts presses by network and in all. Addresses are kept scrambled, in memory only, and not for longer than a day.</summary>
internal sealed class FloodGate(IOptions<IntakeOptions> options, TimeProvider clock)
{
    private const int MostAddresses = 50_000;
    // A nervous thumb, a slow network, a reloaded page: the same form again is the same request.
    private const int MostRepeats = 100;
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly bool isOpen = options.Value.RateLimit == 0;
    private readonly SlidingLimit byAddress = new(options.Value.RateLimit, Window, MostAddresses);
    private readonly SlidingLimit bySameForm = new(MostRepeats, Window, MostAddresses);
    private readonly SlidingLimit inAll = new(120, TimeSpan.FromMinutes(1), 1);
    private readonly Lock gate = new();
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateTimeOffset keyMadeAt = clock.GetUtcNow();

    /// <summary>
    /// Null when the press may go on, or how long to wait. Whoever was asked to press again counts by the ticket:
    /// a shared address lets them through, and one ticket is no pass for a flood.
    /// </summary>
    /// <param name="answers">The form's fields; only a scrambled code of them is kept, as of the address.</param>
    public TimeSpan? Press(IPAddress? address, Ticket? ticket, string answers)
    {
        if (isOpen)
            return null;
        var now = clock.GetUtcNow();
        // One at a time, so that presses of one form that arrive together are seen as what they are.
        lock (gate)
        {
            var form = ticket is null ? (ulong?)null : Scrambled($"{ticket.Id}\n{answers}");
            if (form is { } known && bySameForm.Has(known, now))
                return bySameForm.Take(known, now);
            var wait = byAddress.Take(ticket is { Kind: TicketKind.Limited } ? TicketKey(ticket) : AddressKey.Of(Key(), address), now);
            if (wait is null && form is { } admitted)
                bySameForm.Take(admitted, now);
            return wait;
        }
    }

    /// <summary>Asked only for what would be kept, so that refused posts cannot close the form for everybody.</summary>
    public TimeSpan? Keep(Ticket ticket) =>
        isOpen || ticket.Kind == TicketKind.Limited ? null : inAll.Take(0, clock.GetUtcNow());

    private ulong Scrambled(string text) =>
        BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(text)));

    private static ulong TicketKey(Ticket ticket) =>
        BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(ticket.Id));

    private byte[] Key()
    {
        lock (gate)
        {
            if (clock.GetUtcNow() - keyMadeAt < KeyLifetime)
                return key;
            byAddress.Clear();
            bySameForm.Clear();
            key = RandomNumberGenerator.GetBytes(32);
            keyMadeAt = clock.GetUtcNow();
            return key;
        }
    }
}
