namespace IopSite.Web.Planner;

/// <summary>One window of the house: a part of a day.</summary>
internal readonly record struct Cell(DayOfWeek Day, DayPart Part)
{
    public static readonly IReadOnlyList<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static readonly IReadOnlyList<DayPart> Parts = Enum.GetValues<DayPart>();

    public static readonly IReadOnlyList<Cell> All = [.. Parts.SelectMany(part => Days.Select(day => new Cell(day, part)))];

    private static readonly Dictionary<string, Cell> ById = All.ToDictionary(cell => cell.Id);

    /// <summary>"mon-early": as it is posted.</summary>
    public string Id => $"{Day.ToString()[..3]}-{Part}".ToLowerInvariant();

    public static Cell? Find(string? id) => id is not null && ById.TryGetValue(id, out var cell) ? cell : null;
}
