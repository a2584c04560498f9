using System.Text.RegularExpressions;

namespace IopSite.Intake.Talk;

/// <summary>
/// What looks odd about a form, in words for staff. Never a reason to refuse: people in distress are fast, use odd tools,
/// and share an address with others. Pure.
/// </summary>
internal static partial class Suspicion
{
    public static IReadOnlyList<string> Marks(TalkForm form, Ticket ticket, DateTimeOffset now)
    {
        List<string> marks = [];
        if (form.Subject is not null)
            marks.Add("A field that people do not see was filled in.");
        if (Ticket.State(ticket, now) == TicketState.TooFast)
            marks.Add("Sent within 3 seconds of opening the form.");
        if (ticket.Kind == TicketKind.Limited)
            marks.Add("Sent while many requests came in, after being asked to press again.");
        if (HasLink(form.Name) || HasLink(form.Note))
            marks.Add("The name or the note holds a link. Do not open it.");
        return marks;
    }

    private static bool HasLink(string? text) => text is not null && Link().IsMatch(text);

    [GeneratedRegex(@"https?:|\bwww\.|\[url", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
