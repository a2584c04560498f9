using IopSite.Web.Profile;

namespace IopSite.Web.Planner;

/// <summary>All groups against one week. Pure.</summary>
/// <param name="Fits">Those that fit first, then the closest.</param>
/// <param name="Shown">The one in the picture: the one asked for, if it fits, or the first that does.</param>
internal sealed record FittedWeek(MarkedWeek Week, IReadOnlyList<Fit> Fits, Fit? Shown)
{
    /// <summary>What the page is about: the group in the picture, or the one that comes closest. Null when the clinic lists none.</summary>
    public Fit? Best => Shown ?? (Fits.Count > 0 ? Fits[0] : null);

    public int Fitting => Fits.Count(fit => fit.Fits);

    /// <param name="show">The id of a session.</param>
    public static FittedWeek Of(MarkedWeek week, IReadOnlyList<Session> sessions, string? show = null)
    {
        // The order is stable, so that of equal ones the operator's first comes first.
        var fits = sessions.Select(session => Fit.Of(session, week)).OrderBy(fit => fit.ClashingDays).ThenBy(fit => fit.ClashingMinutes).ToList();
        var fitting = fits.Where(fit => fit.Fits).ToList();
        return new(week, fits, fitting.Find(fit => fit.Session.Id == show) ?? fitting.FirstOrDefault());
    }
}
