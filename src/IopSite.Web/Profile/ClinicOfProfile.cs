using IopSite.Intake;
using IopSite.Web.Hosting;

namespace IopSite.Web.Profile;

/// <summary>The little that intake needs to know of the provider.</summary>
internal static class ClinicOfProfile
{
    public static Clinic Clinic(this SiteProfile profile, SiteOptions site) => new(
        site.PublicUrl, profile.Name, profile.Phone, profile.PhoneLink, profile.WhoAnswers, HoursInWords.Week(profile.Hours), profile.Hours);
}
