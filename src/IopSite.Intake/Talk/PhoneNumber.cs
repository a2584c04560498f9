using System.Globalization;
using PhoneNumbers;

namespace IopSite.Intake.Talk;

/// <summary>A phone number in any usual way of writing it. Pure.</summary>
internal static class PhoneNumber
{
    private const string Home = "US";

    /// <summary>Contacts on phones copy numbers wrapped in direction marks; staff would read those as noise.</summary>
    public static string Clean(string typed) =>
        string.Concat(typed.EnumerateRunes().Where(rune => System.Text.Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)).Trim();

    /// <summary>
    /// Whether it has the digits of a number that can be dialed. Not whether it is known to be in use:
    /// lists of area codes age, and a number refused wrongly is a person who is not called.
    /// </summary>
    public static bool IsPossible(string typed)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.IsPossibleNumberWithReason(util.Parse(Clean(typed), Home)) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
