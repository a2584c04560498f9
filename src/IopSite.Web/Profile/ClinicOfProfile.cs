using IopSite.Intake;
using IopSite.Web.Articles;
using IopSite.Web.Faq;
using IopSite.Web.Hosting;
using IopSite.Web.Shared;

namespace IopSite.Web.Profile;

/// <summary>The little that intake needs to know of the provider.</summary>
internal static class ClinicOfProfile
{
    /// <summary>In the current language; the clinic's own words are English, so Spanish has a general term.</summary>
    public static string WhoAnswers(this SiteProfile profile) =>
        Locale.Language == Addresses.English && profile.WhoAnswers is { } words ? words : SiteTexts.IntakeStaff;

    public static Clinic Clinic(this LiveContent content, SiteOptions site)
    {
        var profile = content.Current.Profile;
        return new(site.PublicUrl, profile.Name, profile.Phone, profile.PhoneLink, profile.WhoAnswers(), HoursInWords.Week(profile.Hours), profile.Hours)
        {
            Ask = id => AskItems.Find(id, content),
        };
    }
}
