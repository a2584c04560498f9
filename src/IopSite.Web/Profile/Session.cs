namespace IopSite.Web.Profile;

/// <summary>A group's fixed times in the week, in the clinic's time zone.</summary>
internal sealed record Session(string Track, bool Online, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To)
{
    /// <summary>"evening-on-site-1730": names the session in forms, for as long as its name, place and start stay what they are.</summary>
    public string Id => $"{Slug.Of($"{Track} {(Online ? "online" : "on-site")}")}-{From:HHmm}";
}
