using IopSite.Intake;

namespace IopSite.Tests.Intake;

public sealed class SafeContactPlanTests
{
    private const string Name = "Sam";
    private const string Clinic = "Harbor Clinic";
    private const string Reach = "(212) 555-0199";

    public static TheoryData<string, string, string, string, string> All()
    {
        var all = new TheoryData<string, string, string, string, string>();
        foreach (var whom in Enum.GetNames<For>())
            foreach (var know in Enum.GetNames<TheyKnow>())
                foreach (var by in Enum.GetNames<ContactBy>())
                    foreach (var voicemail in Enum.GetNames<Voicemail>())
                        foreach (var other in Enum.GetNames<SomeoneElseAnswers>())
                            all.Add(whom, know, by, voicemail, other);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Says_no_more_than_the_visitor_allowed(string whom, string know, string by, string voicemail, string other)
    {
        var choices = new SafeContactChoices(
            Enum.Parse<For>(whom), Enum.Parse<TheyKnow>(know), Enum.Parse<ContactBy>(by),
            Enum.Parse<Voicemail>(voicemail), Enum.Parse<SomeoneElseAnswers>(other));

        var lines = SafeContactPlan.Lines(choices, Clinic, Name, Reach);

        var phone = choices.ContactBy == ContactBy.Phone;
        Assert.Equal((phone ? 3 : 2) + (choices.For == For.Me ? 0 : 1), lines.Count);
        Assert.StartsWith(phone ? $"Call {Reach}." : $"Write to {Reach}. Do not call.", lines[0], StringComparison.Ordinal);
        if (phone)
        {
            Assert.Equal(IfSomeoneElseAnswers(choices.IfSomeoneElseAnswers), lines[1]);
            Assert.Equal(OnVoicemail(choices.Voicemail), lines[2]);
        }
        if (choices.For != For.Me)
            Assert.Equal(AboutThePerson(choices.TheyKnow), lines[^1]);
    }

    [Fact]
    public void Shows_neither_name_nor_number_where_a_page_must_not()
    {
        var lines = SafeContactPlan.Lines(
            new(For.Me, TheyKnow.Unsure, ContactBy.Phone, Voicemail.No, SomeoneElseAnswers.AskForName), Clinic, name: null, reach: null);

        Assert.StartsWith("Call the number in the mail. Ask for the name in the mail.", lines[0], StringComparison.Ordinal);
    }

    private static string IfSomeoneElseAnswers(SomeoneElseAnswers choice) => choice switch
    {
        SomeoneElseAnswers.HangUp => "If someone else answers: hang up. Say nothing.",
        SomeoneElseAnswers.AskForName => "If someone else answers: ask for Sam. Do not say who you are or why you call.",
        _ => "If someone else answers: you may say that you call from Harbor Clinic. Do not say why.",
    };

    private static string OnVoicemail(Voicemail choice) => choice switch
    {
        Voicemail.No => "Voicemail: no message.",
        Voicemail.Neutral => "Voicemail: leave your first name and a number only. Do not name Harbor Clinic or treatment.",
        _ => "Voicemail: you may say that Harbor Clinic called. Do not say why.",
    };

    private static string AboutThePerson(TheyKnow choice) => choice switch
    {
        TheyKnow.Yes => "The person this is about knows of the request. Speak first with the one who asked.",
        TheyKnow.No => "The person this is about does NOT know. Speak only with the one who asked.",
        _ => "The person this is about may not know. Speak only with the one who asked.",
    };
}
