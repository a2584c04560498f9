using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class SuspicionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly Ticket Opened = Ticket.New(TicketKind.Opened, Noon);

    [Fact]
    public void Finds_nothing_in_an_ordinary_form() =>
        Assert.Empty(Suspicion.Marks(Forms.Valid(form => form.Note = "I work nights. My boss is at example dot com."), Opened, Noon.AddSeconds(40)));

    [Fact]
    public void Marks_what_came_too_fast() => Assert.Single(Suspicion.Marks(Forms.Valid(), Opened, Noon.AddSeconds(1)));

    [Fact]
    public void Marks_a_filled_decoy() => Assert.Single(Marks(form => form.Subject = "Offer"));

    [Theory]
    [InlineData("see HTTPS://example.com")]
    [InlineData("www.example.com")]
    [InlineData("[url=x]")]
    public void Marks_links(string text)
    {
        Assert.Single(Marks(form => form.Note = text));
        Assert.Single(Marks(form => form.Name = text));
    }

    [Fact]
    public void Marks_what_was_sent_past_the_limit() =>
        Assert.Single(Suspicion.Marks(Forms.Valid(), Opened with { Kind = TicketKind.Limited }, Noon));

    [Fact]
    public void Repeats_nothing_that_was_typed() =>
        Assert.DoesNotContain(Marks(form => { form.Subject = "marker"; form.Note = "https://marker"; }), mark => mark.Contains("marker", StringComparison.Ordinal));

    private static IReadOnlyList<string> Marks(Action<TalkForm> change) =>
        Suspicion.Marks(Forms.Valid(change), Opened, Noon.AddMinutes(1));
}
