using System.Security.Cryptography;

namespace IopSite.Intake.Talk;

/// <summary>Names one filled form, so that a second press is harmless; says nothing about who fills it.</summary>
/// <param name="Id">128 random bits. Stays the same while the same form is corrected.</param>
internal sealed record Ticket(string Id, DateTimeOffset IssuedAt, TicketKind Kind)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static Ticket New(TicketKind kind, DateTimeOffset now) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), now, kind);

    /// <summary>
    /// The ticket for a page that asks for one more press because of the limit. One that was let through before and came
    /// too often names a new form from here on, so that the next press counts afresh.
    /// </summary>
    public static Ticket Limited(Ticket? ticket, DateTimeOffset now) =>
        ticket is null or { Kind: TicketKind.Limited } || State(ticket, now) == TicketState.TooOld
            ? New(TicketKind.Limited, now)
            : ticket with { Kind = TicketKind.Limited };

    public static TicketState State(Ticket? ticket, DateTimeOffset now) => ticket switch
    {
        null => TicketState.Unreadable,
        _ when now - ticket.IssuedAt > Longest => TicketState.TooOld,
        { Kind: TicketKind.Opened } when now - ticket.IssuedAt < Shortest => TicketState.TooFast,
        _ => TicketState.Good,
    };
}
