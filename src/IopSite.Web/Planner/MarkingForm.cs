namespace IopSite.Web.Planner;

/// <summary>The week to mark, empty or as it was marked.</summary>
/// <param name="Action">Where it is posted to.</param>
internal sealed record MarkingForm(MarkedWeek Week, string Action)
{
    public const string Anchor = "plan";
}
