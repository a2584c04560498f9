using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IopSite.Intake.Talk;

/// <summary>Tickets on their way through the visitor's page: nobody but this site can make or read one.</summary>
internal sealed class TicketSeal(IDataProtectionProvider protection)
{
    private const int IdBytes = 16;
    private const int Size = IdBytes + sizeof(long) + 1;

    private readonly IDataProtector protector = protection.CreateProtector("IopSite.Talk.Ticket.1");

    public string Close(Ticket ticket)
    {
        var bytes = new byte[Size];
        Convert.FromHexString(ticket.Id).CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(IdBytes), ticket.IssuedAt.UtcTicks);
        bytes[^1] = (byte)ticket.Kind;
        return WebEncoders.Base64UrlEncode(protector.Protect(bytes));
    }

    public Ticket? Open(string? sealedTicket)
    {
        if (string.IsNullOrEmpty(sealedTicket))
            return null;
        try
        {
            var bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(sealedTicket));
            return new(
                Convert.ToHexStringLower(bytes.AsSpan(0, IdBytes)),
                new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(IdBytes)), TimeSpan.Zero),
                (TicketKind)bytes[^1]);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
