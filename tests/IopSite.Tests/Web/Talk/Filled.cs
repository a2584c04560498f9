namespace IopSite.Tests.Web.Talk;

/// <summary>The form with every field filled in.</summary>
internal static class Filled
{
    /// <param name="word">Stands in every field that takes any text.</param>
    public static List<KeyValuePair<string, string>> Form(string ticket, string word) =>
    [
        new("For", "someone"),
        new("Name", $"Robin {word}"),
        new("Relation", $"sister {word}"),
        new("TheyKnow", "yes"),
        new("ContactBy", "phone"),
        new("Phone", "(212) 736-5000 ext. 4711"),
        new("Email", $"{word}@clinic.test"),
        new("Voicemail", "neutral"),
        new("IfSomeoneElseAnswers", "ask-for-name"),
        new("Times", "morning"),
        new("Times", "evening"),
        new("TimeZone", "America/Chicago"),
        new("NeverAt", $"Sundays {word}"),
        new("Language", "other"),
        new("Interpreter", $"Tagalog {word}"),
        new("Topics", "cost"),
        new("Topics", "work"),
        new("Note", $"First line\nsecond {word}"),
        new("Consent", "yes"),
        new("Ticket", ticket),
    ];
}
