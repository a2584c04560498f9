using System.Globalization;

namespace IopSite.Intake.Talk;

/// <summary>Which words were agreed to. A test holds the words of each language to this version.</summary>
internal static class Consent
{
    public const string Version = "2026-11";

    public static string VersionIn(CultureInfo language) => $"{Version}-{language.TwoLetterISOLanguageName}";
}
