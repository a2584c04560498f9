using IopSite.Intake.Talk;
using Microsoft.AspNetCore.DataProtection;

namespace IopSite.Tests.Intake.Talk;

public class TicketTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly TicketSeal seal = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void Has_an_id_of_its_own_each_time() =>
        Assert.NotEqual(Ticket.New(TicketKind.Opened, Noon).Id, Ticket.New(TicketKind.Opened, Noon).Id);

    [Fact]
    public void Comes_back_as_it_went_out()
    {
        var ticket = Ticket.New(TicketKind.Limited, Noon);

        Assert.Equal(ticket, seal.Open(seal.Close(ticket)));
        Assert.Equal(32, ticket.Id.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made up")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Cannot_be_made_up(string? text) => Assert.Null(seal.Open(text));

    [Fact]
    public void Cannot_be_changed_or_brought_from_another_site()
    {
        var text = seal.Close(Ticket.New(TicketKind.Opened, Noon));

        Assert.Null(seal.Open(text[..^4] + "AAAA"));
        Assert.Null(new TicketSeal(new EphemeralDataProtectionProvider()).Open(text));
    }

    [Theory]
    [InlineData(0, TicketState.TooFast)]
    [InlineData(2.9, TicketState.TooFast)]
    [InlineData(3, TicketState.Good)]
    [InlineData(24 * 3600, TicketState.Good)]
    [InlineData(24 * 3600 + 1, TicketState.TooOld)]
    public void Is_judged_by_its_age(double seconds, object state) =>
        Assert.Equal(state, Ticket.State(Ticket.New(TicketKind.Opened, Noon), Noon.AddSeconds(seconds)));

    [Fact]
    public void Is_unreadable_when_there_is_none() => Assert.Equal(TicketState.Unreadable, Ticket.State(null, Noon));

    [Theory]
    [InlineData(TicketKind.Renewed)]
    [InlineData(TicketKind.Limited)]
    public void May_be_pressed_at_once_where_one_more_press_was_asked_for(object kind) =>
        Assert.Equal(TicketState.Good, Ticket.State(Ticket.New((TicketKind)kind, Noon), Noon));

    [Fact]
    public void Names_the_same_form_after_the_limit_asked_for_one_more_press()
    {
        var ticket = Ticket.New(TicketKind.Opened, Noon);

        Assert.Equal(ticket with { Kind = TicketKind.Limited }, Ticket.Limited(ticket, Noon));
        Assert.NotEqual(ticket.Id, Ticket.Limited(ticket with { Kind = TicketKind.Limited }, Noon).Id);
        Assert.Equal(TicketState.Good, Ticket.State(Ticket.Limited(ticket, Noon.AddDays(2)), Noon.AddDays(2)));
    }
}
