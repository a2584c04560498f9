using IopSite.Intake;

namespace IopSite.Tests.Intake;

public sealed class SafeContactPlanTests
{
    private const string Name = "Sam";
    private const string Clinic = "Harbor Clinic";
    private const string Reach = "(212) 555-0199";

    private static readonly IReadOnlyList<SafeContactChoices> All =
    [
        .. from whom in Enum.GetValues<For>()
           from know in Enum.GetValues<TheyKnow>()
           from reach in Enum.GetValues<ContactBy>()
           from voicemail in Enum.GetValues<Voicemail>()
           from other in Enum.GetValues<SomeoneElseAnswers>()
           select new SafeContactChoices(whom, know, reach, voicemail, other),
    ];

    [Fact]
    public void Begins_with_the_one_way_that_the_visitor_chose() => Each(plan => Assert.StartsWith(
        plan.Choices.ContactBy == ContactBy.Phone ? $"Call {Reach}. " : $"Write to {Reach}. Do not call. ", plan.Lines[0], StringComparison.Ordinal));

    [Fact]
    public void Tells_nobody_to_call_who_asked_for_a_mail() => Each(plan =>
    {
        if (plan.Choices.ContactBy != ContactBy.Email)
            return;
        Assert.DoesNotContain("call", plan.Text.Replace("Do not call.", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("voicemail", plan.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("answers:", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("speak", plan.Text, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void Leaves_on_a_voicemail_what_was_allowed_and_nothing_when_nothing_was() => Each(plan =>
    {
        if (plan.Choices.ContactBy == ContactBy.Phone)
            Assert.Equal(OnVoicemail(plan.Choices.Voicemail), Assert.Single(plan.Lines, line => line.StartsWith("Voicemail: ", StringComparison.Ordinal)));
        Assert.Equal(
            plan.Choices.ContactBy == ContactBy.Phone && plan.Choices.Voicemail != Voicemail.No, SafeContactPlan.AllowsMessage(plan.Choices));
    });

    [Fact]
    public void Says_to_somebody_else_what_was_allowed_and_nothing_when_nothing_was() => Each(plan =>
    {
        if (plan.Choices.ContactBy == ContactBy.Phone)
            Assert.Equal(
                IfSomeoneElseAnswers(plan.Choices.IfSomeoneElseAnswers),
                Assert.Single(plan.Lines, line => line.StartsWith("If someone else answers", StringComparison.Ordinal)));
    });

    [Fact]
    public void Does_not_even_say_that_a_call_is_returned_where_nothing_may_be_said() => Each(plan =>
    {
        if (plan.Choices.IfSomeoneElseAnswers != SomeoneElseAnswers.HangUp)
            return;
        Assert.DoesNotContain("return a call", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask for", plan.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void Names_the_clinic_only_where_that_was_allowed_or_to_forbid_it() => Each(plan =>
    {
        var naming = plan.Lines.Where(line => line.Contains(Clinic, StringComparison.Ordinal) && !line.Contains($"Do not name {Clinic}", StringComparison.Ordinal));
        var allowed = plan.Choices.ContactBy == ContactBy.Phone
            ? (plan.Choices.Voicemail == Voicemail.Yes ? 1 : 0) + (plan.Choices.IfSomeoneElseAnswers == SomeoneElseAnswers.SayWho ? 1 : 0) : 0;
        Assert.Equal(allowed, naming.Count());
        Assert.Equal(plan.Choices.ContactBy == ContactBy.Phone && allowed == 0, plan.Text.Contains("Caller ID", StringComparison.Ordinal));
    });

    [Fact]
    public void Deals_with_nobody_but_the_asker_unless_the_other_knows() => Each(plan =>
    {
        var others = plan.Lines.Where(line => line.StartsWith("The person this is about", StringComparison.Ordinal)).ToList();
        if (plan.Choices.For == For.Me)
        {
            Assert.Empty(others);
            return;
        }
        Assert.EndsWith(" the one who asked.", Assert.Single(others), StringComparison.Ordinal);
        Assert.Equal(plan.Choices.TheyKnow != TheyKnow.Yes, others[0].Contains(" only ", StringComparison.Ordinal));
        Assert.Equal(plan.Choices.TheyKnow == TheyKnow.No, others[0].Contains("does NOT know", StringComparison.Ordinal));
    });

    [Fact]
    public void Shows_neither_name_nor_number_where_a_page_must_not() => Each(plan =>
    {
        var hidden = string.Join('\n', SafeContactPlan.Lines(plan.Choices, Clinic, name: null, reach: null));

        Assert.DoesNotContain(Name, hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("555", hidden, StringComparison.Ordinal);
        Assert.Contains("the name in the mail", hidden, StringComparison.Ordinal);
        Assert.Contains(plan.Choices.ContactBy == ContactBy.Phone ? "Call the number in the mail." : "Write to the address in the mail.", hidden, StringComparison.Ordinal);
    });

    [Fact]
    public void Reads_as_an_instruction()
    {
        var lines = SafeContactPlan.Lines(
            new(For.Me, TheyKnow.Unsure, ContactBy.Phone, Voicemail.No, SomeoneElseAnswers.AskForName), Clinic, Name, Reach);

        Assert.Equal(
            [
                "Call (212) 555-0199. Ask for Sam. Before you know that it is Sam, say only that you return a call.",
                "If someone else answers: ask for Sam. Do not say who you are or why you call.",
                "Voicemail: no message.",
                "Caller ID: use a line that does not show the clinic's name.",
            ], lines);
    }

    private static void Each(Action<(SafeContactChoices Choices, IReadOnlyList<string> Lines, string Text)> check)
    {
        Assert.Equal(3 * 3 * 2 * 3 * 3, All.Count);
        Assert.All(All, choices =>
        {
            var lines = SafeContactPlan.Lines(choices, Clinic, Name, Reach);
            check((choices, lines, string.Join('\n', lines)));
        });
    }

    private static string IfSomeoneElseAnswers(SomeoneElseAnswers choice) => choice switch
    {
        SomeoneElseAnswers.HangUp => "If someone else answers, or you are not sure: hang up. Say nothing.",
        SomeoneElseAnswers.AskForName => "If someone else answers: ask for Sam. Do not say who you are or why you call.",
        _ => "If someone else answers: you may say that you call from Harbor Clinic. Do not say why.",
    };

    private static string OnVoicemail(Voicemail choice) => choice switch
    {
        Voicemail.No => "Voicemail: no message.",
        Voicemail.Neutral => "Voicemail: leave your first name and a number only. Do not name Harbor Clinic or treatment.",
        _ => "Voicemail: you may say that Harbor Clinic called. Do not say why.",
    };
}
