using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class TalkFormValidatorTests
{
    private static readonly TalkFormValidator Validator = new("America/New_York");

    [Fact]
    public void Accepts_the_shortest_form_there_is() => Assert.Empty(Errors(Forms.Valid()));

    [Theory]
    [InlineData("For", null)]
    [InlineData("For", "Me")]
    [InlineData("For", "everyone")]
    [InlineData("Name", null)]
    [InlineData("Name", "   ")]
    [InlineData("ContactBy", null)]
    [InlineData("ContactBy", "fax")]
    [InlineData("Phone", null)]
    [InlineData("Phone", "  ")]
    [InlineData("Phone", "555 01")]
    [InlineData("Voicemail", "maybe")]
    [InlineData("IfSomeoneElseAnswers", "hangup")]
    [InlineData("Times", "night")]
    [InlineData("TimeZone", "Mars/Olympus")]
    [InlineData("TimeZone", "Europe/Berlin")]
    [InlineData("Language", "fr")]
    [InlineData("Topics", "weather")]
    [InlineData("Consent", null)]
    [InlineData("Consent", "no")]
    [InlineData("Consent", "on")]
    public void Refuses(string field, string? value) => Assert.Equal([field], Errors(Forms.Valid(form => Forms.Set(form, field, value))));

    [Theory]
    [InlineData("For", "me")]
    [InlineData("For", "someone")]
    [InlineData("For", "referral")]
    [InlineData("Voicemail", "no")]
    [InlineData("Voicemail", "neutral")]
    [InlineData("Voicemail", "yes")]
    [InlineData("Voicemail", null)]
    [InlineData("IfSomeoneElseAnswers", "hang-up")]
    [InlineData("IfSomeoneElseAnswers", "ask-for-name")]
    [InlineData("IfSomeoneElseAnswers", "say-who")]
    [InlineData("Times", "morning")]
    [InlineData("Times", "midday")]
    [InlineData("Times", "afternoon")]
    [InlineData("Times", "evening")]
    [InlineData("Times", "weekend")]
    [InlineData("Times", null)]
    [InlineData("TimeZone", "America/New_York")]
    [InlineData("TimeZone", "America/Phoenix")]
    [InlineData("TimeZone", "America/Anchorage")]
    [InlineData("TimeZone", "Pacific/Honolulu")]
    [InlineData("TimeZone", "America/Puerto_Rico")]
    [InlineData("TimeZone", null)]
    [InlineData("Language", "en")]
    [InlineData("Language", "es")]
    [InlineData("Language", "other")]
    [InlineData("Topics", "cost")]
    [InlineData("Topics", "schedule")]
    [InlineData("Topics", "work")]
    [InlineData("Topics", "family")]
    [InlineData("Topics", "online")]
    [InlineData("Topics", "mental-health")]
    [InlineData("Topics", "starting")]
    [InlineData("Note", null)]
    public void Accepts(string field, string? value) => Assert.Empty(Errors(Forms.Valid(form => Forms.Set(form, field, value))));

    [Theory]
    [InlineData("Name", 100)]
    [InlineData("Relation", 50)]
    [InlineData("NeverAt", 200)]
    [InlineData("Interpreter", 50)]
    [InlineData("Note", 1000)]
    public void Counts_characters_as_the_visitor_sees_them(string field, int most)
    {
        // A family of seven code points, an accent of its own, and a line break of two characters: one each.
        var seen = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", most - 3)) + "e\u0301\r\nx";

        Assert.Empty(Errors(WithAll(field, seen)));
        Assert.Equal([field], Errors(WithAll(field, seen + "x")));
    }

    [Fact]
    public void Says_how_long_a_text_may_be_and_how_long_it_is()
    {
        var form = Forms.Valid(form => form.Note = new string('n', 1234));

        var error = Assert.Single(Validator.Validate(form).Errors);

        Assert.Contains("1000", error.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("1234", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Relation", "me")]
    [InlineData("TheyKnow", "me")]
    public void Ignores_questions_about_another_person_when_it_is_for_me(string field, string who) =>
        Assert.Empty(Errors(Forms.Valid(form => { form.For = who; Forms.Set(form, field, new string('x', 60)); })));

    [Theory]
    [InlineData("someone")]
    [InlineData("referral")]
    public void Judges_questions_about_another_person_when_there_is_one(string who) =>
        Assert.Equal(["Relation", "TheyKnow"], Errors(Forms.Valid(form =>
        {
            form.For = who;
            form.Relation = new string('x', 51);
            form.TheyKnow = "perhaps";
        })));

    [Fact]
    public void Asks_only_for_the_way_of_contact_that_was_chosen()
    {
        Assert.Empty(Errors(Forms.Valid(form => form.Email = "nothing like an address")));
        Assert.Empty(Errors(Forms.Valid(form => { form.ContactBy = "email"; form.Email = "sam@example.com"; form.Phone = "12"; })));
        Assert.Equal(["Email"], Errors(Forms.Valid(form => form.ContactBy = "email")));
    }

    [Fact]
    public void Ignores_the_interpreter_unless_another_language_is_chosen() =>
        Assert.Empty(Errors(Forms.Valid(form => { form.Language = "es"; form.Interpreter = new string('x', 60); })));

    [Fact]
    public void Lists_errors_in_the_order_of_the_page() =>
        Assert.Equal(["For", "Name", "ContactBy", "Consent"], Errors(new TalkForm()));

    [Fact]
    public void Accepts_the_time_zone_of_a_clinic_elsewhere() =>
        Assert.True(new TalkFormValidator("Pacific/Guam").Validate(Forms.Valid(form => form.TimeZone = "Pacific/Guam")).IsValid);

    [Fact]
    public void Has_a_place_on_the_page_for_every_field_that_it_judges() =>
        Assert.Equal(
            // What was ticked elsewhere cannot be wrong: the unknown is left out.
            typeof(TalkForm).GetProperties().Select(property => property.Name).Except(["Ask", "Ticket", "Subject"]).Order(),
            TalkPage.Order.Order());

    private static TalkForm WithAll(string field, string value) => Forms.Valid(form =>
    {
        form.For = "someone";
        form.Language = "other";
        Forms.Set(form, field, value);
    });

    private static IEnumerable<string> Errors(TalkForm form) => Validator.Validate(form).Errors.Select(error => error.PropertyName);
}
