using System.Globalization;

namespace IopSite.Web.Shared;

/// <summary>The language of the request, and dates in it.</summary>
internal static class Locale
{
    /// <summary>Of the address: "en" or "es".</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>"November 24, 2026"</summary>
    public static string Date(DateOnly date) => Language == "es"
        ? date.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.CurrentCulture)
        : date.ToString("MMMM d, yyyy", CultureInfo.CurrentCulture);
}
