using System.Globalization;

namespace IopSite.Web.Shared;

/// <summary>Texts, days and dates inside its <c>using</c> are those of a language.</summary>
internal sealed class InLanguage : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo texts = CultureInfo.CurrentUICulture;

    public InLanguage(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(language);

    /// <summary>Both as spoken in the US: its dates, its clock.</summary>
    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == "es" ? "es-US" : "en-US");

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
}
