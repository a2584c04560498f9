using IopSite.Intake;
using IopSite.Web.Articles;
using IopSite.Web.Profile;
using IopSite.Web.Shared;

namespace IopSite.Web.Faq;

/// <summary>What visitors can tick to ask on the call: the questions of /faq, and the session times of <c>site.yaml</c>.</summary>
internal static class AskItems
{
    private const string Questions = "/faq/";

    /// <summary>"question:evenings" for /faq/evenings; the same in every language.</summary>
    public static string Id(Article question) => $"question:{question.Path[Questions.Length..]}";

    /// <summary>"session:day-on-site-0930"</summary>
    public static string Id(Session session) => $"session:{session.Id}";

    /// <summary>In the current language, as the content is now.</summary>
    public static AskItem? Find(string id, LiveContent content) => id.Split(':', 2) switch
    {
        ["question", var slug] => Question(id, Questions + slug, content.Visible),
        ["session", var track] when content.Current.Profile.Sessions.FirstOrDefault(session => session.Id == track) is { } session => Times(id, session),
        _ => null,
    };

    private static AskItem? Question(string id, string path, ArticleLibrary visible)
    {
        var english = visible.Find(Addresses.English, path);
        var asked = visible.Find(Locale.Language, path) ?? english;
        return asked is null ? null : new(id, asked.Title, (english ?? asked).Title);
    }

    private static AskItem Times(string id, Session session)
    {
        var words = Words(session);
        using var ofStaff = new InLanguage(Addresses.English);
        return new(id, words, Words(session));
    }

    private static string Words(Session session) => SiteTexts.AskTimes.With(SessionInWords.Full(session));
}
