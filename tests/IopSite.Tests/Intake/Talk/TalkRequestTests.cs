using System.Globalization;
using IopSite.Intake;
using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class TalkRequestTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    [Fact]
    public void Takes_the_careful_answer_where_none_was_given()
    {
        var request = Of(Forms.Valid());

        Assert.Equal(Voicemail.No, request.Voicemail);
        Assert.Equal(SomeoneElseAnswers.HangUp, request.IfSomeoneElseAnswers);
        Assert.Equal(TheyKnow.Unsure, request.TheyKnow);
        Assert.Equal("America/New_York", request.TimeZone);
        Assert.Equal(Language.En, request.Language);
        Assert.Empty(request.Times);
        Assert.Empty(request.Topics);
        Assert.Null(request.Note);
    }

    [Fact]
    public void Carries_every_answer()
    {
        var request = Of(new TalkForm
        {
            For = "someone",
            Name = " Sam ",
            Relation = "my son",
            TheyKnow = "no",
            ContactBy = "email",
            Email = " sam@example.com ",
            Voicemail = "neutral",
            IfSomeoneElseAnswers = "ask-for-name",
            Times = ["weekend", "morning", "morning"],
            TimeZone = "America/Chicago",
            NeverAt = "Sundays",
            Language = "other",
            Interpreter = "Somali",
            Topics = ["starting", "cost"],
            Note = " one\r\ntwo ",
            Consent = "yes",
        });

        Assert.Equal(For.Someone, request.For);
        Assert.Equal("Sam", request.Name);
        Assert.Equal("my son", request.Relation);
        Assert.Equal(TheyKnow.No, request.TheyKnow);
        Assert.Equal(ContactBy.Email, request.ContactBy);
        Assert.Equal("sam@example.com", request.Email);
        Assert.Equal(Voicemail.Neutral, request.Voicemail);
        Assert.Equal(SomeoneElseAnswers.AskForName, request.IfSomeoneElseAnswers);
        Assert.Equal([TimeOfDay.Morning, TimeOfDay.Weekend], request.Times);
        Assert.Equal("America/Chicago", request.TimeZone);
        Assert.Equal("Sundays", request.NeverAt);
        Assert.Equal(Language.Other, request.Language);
        Assert.Equal("Somali", request.Interpreter);
        Assert.Equal([Topic.Cost, Topic.Starting], request.Topics);
        Assert.Equal("one\ntwo", request.Note);
        Assert.Equal(Consent.Version + "-en", request.ConsentVersion);
    }

    [Fact]
    public void Leaves_behind_answers_to_questions_that_did_not_apply()
    {
        var request = Of(Forms.Valid(form =>
        {
            form.Relation = "my son";
            form.TheyKnow = "yes";
            form.Email = "sam@example.com";
            form.Language = "en";
            form.Interpreter = "Somali";
        }));

        Assert.Null(request.Relation);
        Assert.Equal(TheyKnow.Unsure, request.TheyKnow);
        Assert.Null(request.Email);
        Assert.Null(request.Interpreter);
    }

    [Fact]
    public void Leaves_the_phone_number_behind_when_they_chose_email() =>
        Assert.Null(Of(Forms.Valid(form => { form.ContactBy = "email"; form.Email = "sam@example.com"; })).Phone);

    [Fact]
    public void Keeps_the_number_as_it_was_written() =>
        Assert.Equal("(312) 555-0142 x7", Of(Forms.Valid(form => form.Phone = " (312) 555-0142 x7 ")).Phone);

    [Fact]
    public void Shows_staff_what_was_hidden_in_the_text()
    {
        var request = Of(Forms.Valid(form => { form.Name = "Sam\nPhone: 1"; form.Note = "a\u202Eb"; }));

        Assert.DoesNotContain("\n", request.Name, StringComparison.Ordinal);
        Assert.Equal("a\uFFFDb", request.Note);
    }

    [Fact]
    public void Plans_for_the_language_of_the_page_and_notes_which_text_was_agreed_to()
    {
        var request = TalkRequest.Of(Forms.Valid(), TalkHost.Clinic, Spanish);

        Assert.Equal(Language.Es, request.Language);
        Assert.Equal(Consent.Version + "-es", request.ConsentVersion);
    }

    private static CallbackRequest Of(TalkForm form) => TalkRequest.Of(form, TalkHost.Clinic, English);
}
