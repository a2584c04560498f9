using IopSite.Web.Profile;

namespace IopSite.Web.Articles;

/// <summary>What <c>{{name}}</c> may stand for in a page, from <c>site.yaml</c>.</summary>
internal static class ContentValues
{
    public static IReadOnlyDictionary<string, string> Of(SiteProfile profile) => new Dictionary<string, string>
    {
        ["name"] = profile.Name,
        ["phone"] = profile.Phone,
        ["email"] = profile.Email,
        ["address"] = profile.Address,
        ["hours"] = HoursInWords.Week(profile.Hours),
        ["license"] = profile.License ?? "",
        ["accreditation"] = profile.Accreditation ?? "",
        ["funding"] = profile.Funding,
        ["corrections"] = profile.Corrections,
        ["who-answers"] = profile.WhoAnswers(),
    };
}
