namespace IopSite.Intake;

/// <summary>A part of the day in the visitor's own time zone, see <see cref="TimesOfDay"/>.</summary>
internal enum TimeOfDay
{
    Morning,
    Midday,
    Afternoon,
    Evening,
    Weekend,
}
