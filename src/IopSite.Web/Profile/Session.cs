namespace IopSite.Web.Profile;

/// <summary>A group's fixed times in the week, in the clinic's time zone.</summary>
internal sealed record Session(string Track, bool Online, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To);
