using System.Net;
using System.Text.RegularExpressions;
using IopSite.Web.Articles;

namespace IopSite.Web.Search;

/// <summary>A page as the sections that it is read in, without what is not read. Pure.</summary>
internal static partial class Sections
{
    public static IEnumerable<Section> Of(Article article)
    {
        var parts = Headings().Split(article.BodyHtml);
        var top = string.Join(' ', [article.Matter.Description, article.LeadHtml, .. article.SummaryHtml, parts[0]]);
        yield return new(article.Path, article.Title, "", "", Plain(top));
        // Split gives each heading's anchor and words between the texts.
        for (var part = 1; part < parts.Length; part += 3)
            yield return new(article.Path, "", parts[part], Plain(parts[part + 1]), Plain(parts[part + 2]));
    }

    private static string Plain(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(InlineTags().Replace(Unread().Replace(html, ""), ""), " ")), " ").Trim();

    // Our own renderer writes these, so they look as they look here.
    [GeneratedRegex("<h[2-4] id=\"([^\"]+)\"[^>]*>(.*?)</h[2-4]>", RegexOptions.Singleline)]
    private static partial Regex Headings();

    [GeneratedRegex("<sup\\b.*?</sup>|<svg\\b.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    // Nothing stands between these and the comma after them.
    [GeneratedRegex("</?(?:a|em|strong|code|span|abbr)\\b[^>]*>")]
    private static partial Regex InlineTags();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
