using System.Net;
using IopSite.Intake;
using IopSite.Intake.Talk;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Talk;

public class FloodGateTests
{
    private static readonly IPAddress Shelter = IPAddress.Parse("192.0.2.1");
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Stops_the_ninth_press_from_one_address_within_ten_minutes()
    {
        var gate = Gate(8);
        for (var press = 0; press < 8; press++)
            Assert.Null(gate.Press(Shelter, null, ""));

        Assert.Equal(TimeSpan.FromMinutes(10), gate.Press(Shelter, null, ""));
        Assert.Null(gate.Press(IPAddress.Parse("192.0.2.2"), null, ""));

        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(gate.Press(Shelter, null, ""));
    }

    [Fact]
    public void Lets_through_who_was_asked_to_press_again_but_not_without_end()
    {
        var gate = Gate(1);
        var ticket = Ticket.New(TicketKind.Limited, clock.GetUtcNow());
        gate.Press(Shelter, null, "");

        Assert.Null(gate.Press(Shelter, ticket, ""));
        Assert.NotNull(gate.Press(Shelter, ticket, ""));
    }

    [Fact]
    public void Counts_the_same_form_once_and_its_changed_answers_again()
    {
        var gate = Gate(1);
        var ticket = Ticket.New(TicketKind.Opened, clock.GetUtcNow());

        for (var press = 0; press < 50; press++)
            Assert.Null(gate.Press(Shelter, ticket, "Name=Sam"));
        Assert.NotNull(gate.Press(Shelter, ticket, "Name=Alex"));
    }

    [Fact]
    public void Limits_what_is_kept_in_all_to_120_a_minute()
    {
        var gate = Gate(8);
        var ticket = Ticket.New(TicketKind.Opened, clock.GetUtcNow());
        for (var kept = 0; kept < 120; kept++)
            Assert.Null(gate.Keep(ticket));

        Assert.NotNull(gate.Keep(ticket));
        Assert.Null(gate.Keep(ticket with { Kind = TicketKind.Limited }));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(gate.Keep(ticket));
    }

    [Fact]
    public void Is_switched_off_by_zero()
    {
        var gate = Gate(0);
        var ticket = Ticket.New(TicketKind.Opened, clock.GetUtcNow());

        for (var press = 0; press < 200; press++)
        {
            Assert.Null(gate.Press(Shelter, null, ""));
            Assert.Null(gate.Keep(ticket));
        }
    }

    [Fact]
    public void Forgets_every_address_after_a_day()
    {
        var gate = Gate(1);
        clock.Advance(TimeSpan.FromHours(23.9));
        gate.Press(Shelter, null, "");
        Assert.NotNull(gate.Press(Shelter, null, ""));

        clock.Advance(TimeSpan.FromHours(0.1));
        Assert.Null(gate.Press(Shelter, null, ""));
    }

    private FloodGate Gate(int limit) => new(Options.Create(new IntakeOptions { RateLimit = limit }), clock);
}
