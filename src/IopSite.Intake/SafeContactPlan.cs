namespace IopSite.Intake;

/// <summary>
/// The choices of a visitor as instructions to staff, the first thing they read. Pure.
/// Where the visitor did not answer, the choices already hold the careful default.
/// </summary>
internal static class SafeContactPlan
{
    /// <param name="name">What the visitor wants to be called, or null where a page must not show it.</param>
    /// <param name="reach">The number or address, or null where a page must not show it.</param>
    public static IReadOnlyList<string> Lines(SafeContactChoices choices, string clinic, string? name, string? reach)
    {
        var lines = choices.ContactBy == ContactBy.Phone
            ? ByPhone(choices, clinic, name, reach ?? "the number in the mail")
            : ByEmail(name ?? "the name in the mail", reach ?? "the address in the mail");
        if (choices.For != For.Me)
            lines = lines.Append(AboutTheOther(choices));
        return [.. lines];
    }

    /// <summary>Whether anything may be left on a voicemail.</summary>
    public static bool AllowsMessage(SafeContactChoices choices) =>
        choices is { ContactBy: ContactBy.Phone, Voicemail: not Voicemail.No };

    private static IEnumerable<string> ByPhone(SafeContactChoices choices, string clinic, string? name, string number)
    {
        var known = name ?? "the name in the mail";
        // Who must hear nothing must not hear either that a call is returned: it says that they called us.
        yield return choices.IfSomeoneElseAnswers == SomeoneElseAnswers.HangUp
            ? $"Call {number}. Ask only whether it is {known}. Say nothing else before you know."
            : $"Call {number}. Ask for {known}. Before you know that it is {name ?? "them"}, say only that you return a call.";
        yield return choices.IfSomeoneElseAnswers switch
        {
            SomeoneElseAnswers.AskForName => $"If someone else answers: ask for {known}. Do not say who you are or why you call.",
            SomeoneElseAnswers.SayWho => $"If someone else answers: you may say that you call from {clinic}. Do not say why.",
            _ => "If someone else answers, or you are not sure: hang up. Say nothing.",
        };
        yield return choices.Voicemail switch
        {
            Voicemail.Neutral => $"Voicemail: leave your first name and a number only. Do not name {clinic} or treatment.",
            Voicemail.Yes => $"Voicemail: you may say that {clinic} called. Do not say why.",
            _ => "Voicemail: no message.",
        };
        if (choices is { Voicemail: not Voicemail.Yes, IfSomeoneElseAnswers: not SomeoneElseAnswers.SayWho })
            yield return "Caller ID: use a line that does not show the clinic's name.";
    }

    private static IEnumerable<string> ByEmail(string name, string address) =>
    [
        $"Write to {address}. Do not call. Address it to {name}.",
        "Keep the subject line neutral. Others may see the mailbox: name no treatment until they answer.",
    ];

    private static string AboutTheOther(SafeContactChoices choices)
    {
        var byPhone = choices.ContactBy == ContactBy.Phone;
        return choices.TheyKnow switch
        {
            TheyKnow.Yes => $"The person this is about knows of the request. {(byPhone ? "Speak first with" : "Write first to")} the one who asked.",
            TheyKnow.No => $"The person this is about does NOT know. {(byPhone ? "Speak only with" : "Write only to")} the one who asked.",
            _ => $"The person this is about may not know. {(byPhone ? "Speak only with" : "Write only to")} the one who asked.",
        };
    }
}
