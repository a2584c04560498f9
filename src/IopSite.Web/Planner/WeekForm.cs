namespace IopSite.Web.Planner;

/// <summary>The marks as they are posted, before anything is known of them.</summary>
internal sealed class WeekForm
{
    public static readonly IReadOnlyList<int> Minutes = [15, 30, 45, 60, 90, 120];

    /// <summary>At night one sleeps anyway, and children do.</summary>
    public static IEnumerable<DayPart> Parts(Mark mark) => Cell.Parts.Where(part => mark == Mark.Work || part != DayPart.Night);

    public IReadOnlyList<string?>? Work { get; init; }
    public IReadOnlyList<string?>? Sleep { get; init; }
    public IReadOnlyList<string?>? Children { get; init; }
    public string? Trip { get; init; }
    public string? Commute { get; init; }

    /// <summary>The button of a usual week.</summary>
    public string? Usual { get; init; }

    /// <summary>The session to draw.</summary>
    public string? Show { get; init; }
}
