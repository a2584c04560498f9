using IopSite.Web.Articles;

namespace IopSite.Web.Shared;

/// <summary>The way to the other language, in its own name.</summary>
internal sealed record OtherLanguage(string Language, string Name, string Address)
{
    /// <summary>To the same page where it is written in both, else to a person: the form is in both. Pure.</summary>
    /// <param name="path">Null for a page that is no article.</param>
    public static OtherLanguage Of(string language, string? path, ArticleLibrary visible)
    {
        var (other, name) = language == Addresses.Spanish ? (Addresses.English, "English") : (Addresses.Spanish, "Español");
        var isThere = path is "/search" || (path is not null && visible.Find(other, path) is not null);
        return new(other, name, Addresses.In(other, isThere && path is not null ? path : "/talk"));
    }
}
