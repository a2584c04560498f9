using System.Globalization;

namespace IopSite.Intake.Talk;

/// <summary>Texts with something in them, in the language of the page.</summary>
internal static class Words
{
    /// <summary>The culture of the texts themselves: a page whose language has no texts falls back as a whole.</summary>
    public static CultureInfo Culture => CultureInfo.GetCultureInfo(TalkTexts.LanguageTag);

    public static string Of(string text, params object[] parts) => string.Format(Culture, text, parts);

    /// <summary>"8 am", "5:30 pm".</summary>
    public static string Clock(TimeOnly time) =>
        Of(time.Hour < 12 ? TalkTexts.Am : TalkTexts.Pm, time.ToString(time.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture));

    public static string Day(DateOnly day) => day.ToString(TalkTexts.DayFormat, Culture);
}
