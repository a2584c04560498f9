using IopSite.Web.Profile;

namespace IopSite.Web.Planner;

/// <summary>What is seen in one window of the house.</summary>
/// <param name="Lit">The group that meets in this part of the day.</param>
internal sealed record Pane(Cell Cell, IReadOnlyList<Mark> Marks, Session? Lit)
{
    /// <summary>False where a session that began on a lower floor of the day goes on.</summary>
    public bool Begins => Lit is not null && Span.Of(Cell) is var part && Span.Of(Cell.Day, Lit.From, Lit.To).From is var start && start >= part.From && start < part.To;
}
