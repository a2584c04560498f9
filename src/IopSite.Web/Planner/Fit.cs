using IopSite.Web.Profile;

namespace IopSite.Web.Planner;

/// <summary>How a group goes with a week: what it takes, and what would have to move.</summary>
/// <param name="Trip">Minutes to it, one way.</param>
internal sealed record Fit(Session Session, IReadOnlyList<Clash> Clashes, int Trip)
{
    public bool Fits => Clashes.Count == 0;

    public int ClashingDays => Clashes.Select(clash => clash.Day).Distinct().Count();

    public int ClashingMinutes => Clashes.Sum(clash => clash.Minutes);

    public double Hours => SessionInWords.HoursAWeek(Session);

    public double TravelHours => 2 * Trip * Session.Days.Count / 60.0;

    public static Fit Of(Session session, MarkedWeek week)
    {
        var trip = session.Online ? 0 : week.Trip;
        return new(session,
            [.. Cell.Days.Where(session.Days.Contains).SelectMany(day => Enum.GetValues<Mark>().Select(mark => ClashOf(session, day, mark, week, trip))).OfType<Clash>()],
            trip);
    }

    private static Clash? ClashOf(Session session, DayOfWeek day, Mark mark, MarkedWeek week, int trip)
    {
        var meeting = Span.Of(day, session.From, session.To);
        var taken = week[mark].Select(Span.Of).ToList();
        // The way to the clinic may begin at work; an online group begins at home.
        var way = session.Online && mark == Mark.Work ? week.Commute : 0;
        var minutes = meeting.Wider(trip).MinutesIn(taken.Select(span => span.Wider(way)));
        return minutes == 0 ? null : new(day, mark, minutes, IsOnlyTheWay: meeting.MinutesIn(taken) == 0);
    }
}
