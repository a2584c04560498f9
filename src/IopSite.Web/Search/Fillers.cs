using IopSite.Web.Articles;

namespace IopSite.Web.Search;

/// <summary>Words that say nothing about what is looked for.</summary>
internal static class Fillers
{
    private static readonly HashSet<string> English =
    [
        .. """
           a about am an and any are as at be been but by can cant could did do does doesnt dont for from get gets getting go going got had has have
           he her him his how i id if ill im in is isnt it its ive just like me my need no not of on or our out please she should so some tell than
           that the their them then there these they this to too up us want was we were what whats when where which who why will with would you your
           """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> Spanish =
    [
        .. """
           a al algo aqui como con cual cuales cuando de del donde e el ella ellos en es esta este esto estoy hay ir la las le lo los me mi mis muy
           necesito no nos o para pero por porque puede puedo que quien quiero se ser si sin sobre soy su sus te tengo tiene tu tus un una uno y ya yo
           """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> Both = [.. English, .. Spanish];

    // On a Spanish address the pages that are not translated are searched too.
    public static IReadOnlySet<string> In(string language) => language == Addresses.English ? English : Both;
}
