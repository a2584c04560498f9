using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace IopSite.Web.Articles.Blocks;

/// <summary>Text as HTML: what HTML reads as its own is escaped, letters of any language stay as they are.</summary>
internal static class Escape
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(string text) => Encoder.Encode(text);
}
