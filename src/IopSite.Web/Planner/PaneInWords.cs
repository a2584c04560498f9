using IopSite.Web.Profile;
using IopSite.Web.Shared;

namespace IopSite.Web.Planner;

/// <summary>What stands in a window, and what is heard of it, in the current language.</summary>
internal static class PaneInWords
{
    /// <summary>The pattern that goes with the word.</summary>
    public static string Pattern(Pane pane) =>
        pane.Lit is not null ? "lit" : pane.Marks.Count > 0 ? pane.Marks[0].ToString().ToLowerInvariant() : "free";

    public static string Seen(Pane pane) => pane switch
    {
        { Lit: { } session, Begins: true } => HoursInWords.Clock(session.From),
        { Lit: { } session } => PlannerTexts.WordUntil.With(HoursInWords.Clock(session.To)),
        _ => string.Join(' ', pane.Marks.Select(mark => WeekInWords.Words(mark).Pane)),
    };

    /// <summary>"Monday, evening: session 5:30 pm to 8:30 pm"</summary>
    public static string Heard(Pane pane) => $"{WeekInWords.Spoken(pane.Cell)}: {What(pane)}";

    private static string What(Pane pane) => pane switch
    {
        { Lit: { } session, Begins: true } => PlannerTexts.ReadSession.With(HoursInWords.Clock(session.From), HoursInWords.Clock(session.To)),
        { Lit: { } session } => PlannerTexts.ReadSessionUntil.With(HoursInWords.Clock(session.To)),
        { Marks.Count: 0 } => PlannerTexts.ReadFree,
        _ => string.Join(", ", pane.Marks.Select(mark => WeekInWords.Words(mark).Read)),
    };
}
