using System.Globalization;

namespace IopSite.Web.Shared;

/// <summary>A text of the resources with values in its places, in the current language.</summary>
internal static class Words
{
    public static string With(this string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
