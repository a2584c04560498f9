namespace IopSite.Web.Planner;

/// <summary>
/// A floor of the house. Six and not three, so that a group at half past nine fits between the two school runs of a morning
/// and an afternoon.
/// </summary>
internal enum DayPart
{
    Early,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}
