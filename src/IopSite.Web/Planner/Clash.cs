namespace IopSite.Web.Planner;

/// <summary>What stands in the way of a session on one day.</summary>
/// <param name="Minutes">Of the session and its trip that are taken.</param>
/// <param name="IsOnlyTheWay">The session itself is free, but not the way to it.</param>
internal sealed record Clash(DayOfWeek Day, Mark Mark, int Minutes, bool IsOnlyTheWay);
