namespace IopSite.Web.Planner;

/// <summary>A week as its owner marked it.</summary>
internal sealed record MarkedWeek
{
    public static readonly MarkedWeek Empty = new();

    public IReadOnlySet<Cell> Work { get; init; } = new HashSet<Cell>();
    public IReadOnlySet<Cell> Sleep { get; init; } = new HashSet<Cell>();
    public IReadOnlySet<Cell> Children { get; init; } = new HashSet<Cell>();

    /// <summary>Minutes to the clinic, one way; 0 when not known.</summary>
    public int Trip { get; init; }

    /// <summary>Minutes between work and home, one way: an online group starts at home.</summary>
    public int Commute { get; init; }

    public bool IsEmpty => Work.Count + Sleep.Count + Children.Count == 0;

    public IReadOnlySet<Cell> this[Mark mark] => mark switch
    {
        Mark.Work => Work,
        Mark.Sleep => Sleep,
        _ => Children,
    };
}
