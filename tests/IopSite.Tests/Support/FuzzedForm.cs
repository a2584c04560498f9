using System.Text;

namespace IopSite.Tests.Support;

/// <summary>Answers that no person gives: the characters that break headers, HTML, SQL, logs and terminals, in every field.</summary>
internal static class FuzzedForm
{
    private static readonly string[] Pieces =
    [
        "\r\n", "\n", "\r", "\0", "\t", "\u0085", "\u2028", "\u202e", "\ufeff", "\u200d", "\x1b[31m", "\x7f",
        "Bcc: all@clinic.example", "Subject: forged", "Content-Type: text/html", "--", ".", "\r\n.\r\n", "=?utf-8?q?x?=", "boundary=",
        "<script>alert(1)</script>", "<b>", "&amp;", "\"", "'", "`", "{0}", "{{phone}}", "%00", "%0d%0a", "'; DROP TABLE requests; --", "\\", "/../",
        "é", "ñ", "Ω", "你好", "مرحبا", "🙂", "👩‍👩‍👧", "e\u0301\u0301\u0301", "\ud800", "ﬃ", " ", "      ", "x", "Sam", "5", "=", "=3D", "@", "a@b.c", "+1",
    ];

    private static readonly (string Field, string[] Values)[] Choices =
    [
        ("For", ["me", "someone", "referral"]), ("ContactBy", ["phone", "email"]), ("TheyKnow", ["yes", "no", "unsure"]),
        ("Voicemail", ["no", "neutral", "yes"]), ("IfSomeoneElseAnswers", ["hang-up", "ask-for-name", "say-who"]),
        ("Times", ["morning", "midday", "evening", "weekend"]), ("TimeZone", ["America/New_York", "America/Chicago"]),
        ("Language", ["en", "es", "other"]), ("Topics", ["cost", "work", "mental-health"]), ("Consent", ["yes"]),
        ("Ask", ["question:cost", "session:day-on-site-0930", "question:gone"]),
    ];

    private static readonly (string Field, int Most)[] Texts = [("Name", 12), ("Relation", 6), ("NeverAt", 20), ("Interpreter", 6), ("Note", 120)];

    /// <returns>Two of three are forms that can be kept; the others hold values that do not exist, texts that are too long, fields twice.</returns>
    public static List<KeyValuePair<string, string>> Fill(string ticket, Random random)
    {
        var isWild = random.Next(3) == 0;
        var fields = new List<KeyValuePair<string, string>> { new("Ticket", ticket) };
        foreach (var (field, values) in Choices)
            fields.Add(new(field, isWild && random.Next(6) == 0 ? Text(random, 3) : values[random.Next(values.Length)]));
        foreach (var (field, most) in Texts)
            fields.Add(new(field, Text(random, isWild ? most * 8 : most)));
        fields.Add(new("Phone", isWild ? Text(random, 4) : "(415) 555-2671"));
        fields.Add(new("Email", isWild ? Text(random, 4) : "sam@mail.example"));
        if (!isWild)
            fields.Add(new("Name", "Sam"));
        else if (random.Next(2) == 0)
            fields.Add(new(Text(random, 2), Text(random, 2)));
        return fields;
    }

    private static string Text(Random random, int most)
    {
        var text = new StringBuilder();
        for (var piece = random.Next(most + 1); piece > 0; piece--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
