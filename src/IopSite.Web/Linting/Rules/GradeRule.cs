using System.Globalization;

namespace IopSite.Web.Linting.Rules;

/// <summary>Everyone can read it: grade 8 with names masked, 9 as it stands, no long section over 9, SMOG 10.</summary>
internal sealed class GradeRule : ILintRule
{
    private const double MostMasked = 8.0;
    private const double MostRaw = 9.0;
    private const double MostOfSection = 9.0;
    private const double MostSmog = 10.0;
    private const int WordsOfSection = 100;
    private const int SentencesForSmog = 30;

    public IEnumerable<Finding> Of(LintedPage page)
    {
        if (!page.IsEnglish)
            yield break;
        if (page.Masked.Grade > MostMasked)
            yield return page.Error(1, Words("reads at grade", page.Masked.Grade, MostMasked, "with names masked"));
        if (page.Raw.Grade > MostRaw)
            yield return page.Error(1, Words("reads at grade", page.Raw.Grade, MostRaw, "with all its names"));
        if (page.Masked.Sentences >= SentencesForSmog && page.Masked.Smog > MostSmog)
            yield return page.Error(1, Words("has a SMOG grade of", page.Masked.Smog, MostSmog, "with names masked"));
        foreach (var (line, section) in page.Sections().Where(section => section.Masked.Words >= WordsOfSection && section.Masked.Grade > MostOfSection))
            yield return page.Error(line, Words("this section reads at grade", section.Grade, MostOfSection, "with names masked"));
    }

    private static string Words(string what, double grade, double most, string how) => string.Create(CultureInfo.InvariantCulture,
        $"{what} {grade:0.0} {how}, {most:0.0} at most: shorten sentences, and use shorter words");
}
