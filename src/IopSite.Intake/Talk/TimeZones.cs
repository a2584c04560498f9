namespace IopSite.Intake.Talk;

/// <summary>The time zones that the form offers: those of the United States by their usual names, and the clinic's own.</summary>
internal static class TimeZones
{
    public static IReadOnlyList<(string Id, string Name)> Offered(string clinicZone)
    {
        List<(string Id, string Name)> zones =
        [
            ("America/New_York", TalkTexts.ZoneEastern),
            ("America/Chicago", TalkTexts.ZoneCentral),
            ("America/Denver", TalkTexts.ZoneMountain),
            ("America/Phoenix", TalkTexts.ZoneArizona),
            ("America/Los_Angeles", TalkTexts.ZonePacific),
            ("America/Anchorage", TalkTexts.ZoneAlaska),
            ("Pacific/Honolulu", TalkTexts.ZoneHawaii),
            ("America/Puerto_Rico", TalkTexts.ZonePuertoRico),
        ];
        if (!zones.Exists(zone => zone.Id == clinicZone))
            zones.Insert(0, (clinicZone, clinicZone.Replace('_', ' ')));
        return zones;
    }

    public static bool IsOffered(string id, string clinicZone) => Offered(clinicZone).Any(zone => zone.Id == id);
}
