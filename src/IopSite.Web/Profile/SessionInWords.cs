using System.Globalization;
using IopSite.Web.Shared;

namespace IopSite.Web.Profile;

/// <summary>A session's days and times as people read them, in the current language.</summary>
internal static class SessionInWords
{
    /// <summary>"Mon, Wed, Thu", "5:30 pm to 8:30 pm" and "on site".</summary>
    public static string[] Lines(Session session) =>
        [Days(session), Times(session), session.Online ? SiteTexts.Online : SiteTexts.OnSite];

    /// <summary>"Evening: Mon, Wed, Thu, 5:30 pm to 8:30 pm, on site"</summary>
    public static string Full(Session session) => $"{session.Track}: {string.Join(", ", Lines(session))}";

    public static string Days(Session session) =>
        string.Join(", ", session.Days.Select(day => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day)));

    public static double HoursAWeek(Session session) => (session.To - session.From).TotalHours * session.Days.Count;

    private static string Times(Session session) =>
        SiteTexts.SessionTimes.With(HoursInWords.Clock(session.From), HoursInWords.Clock(session.To));
}
