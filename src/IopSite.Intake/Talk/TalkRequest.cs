using System.Globalization;

namespace IopSite.Intake.Talk;

/// <summary>A valid form as the request that staff read. Pure; answers to questions that did not apply are left behind.</summary>
internal static class TalkRequest
{
    /// <param name="clinic">Its time zone holds where the visitor chose none.</param>
    /// <param name="page">The language of the page, and of the consent that was ticked on it.</param>
    public static CallbackRequest Of(TalkForm form, Clinic clinic, CultureInfo page) => new()
    {
        For = Wire.Choice<For>(form.For) ?? throw Invalid(nameof(form.For)),
        Name = Line(form.Name) ?? throw Invalid(nameof(form.Name)),
        Relation = form.IsForAnother ? Line(form.Relation) : null,
        TheyKnow = form.IsForAnother ? Wire.Choice<TheyKnow>(form.TheyKnow) ?? TheyKnow.Unsure : TheyKnow.Unsure,
        ContactBy = Wire.Choice<ContactBy>(form.ContactBy) ?? throw Invalid(nameof(form.ContactBy)),
        Phone = form.WantsCall && form.Phone is { } phone ? Line(PhoneNumber.Clean(phone)) : null,
        Email = form.WantsEmail ? Line(form.Email) : null,
        Voicemail = Wire.Choice<Voicemail>(form.Voicemail) ?? Voicemail.No,
        IfSomeoneElseAnswers = Wire.Choice<SomeoneElseAnswers>(form.IfSomeoneElseAnswers) ?? SomeoneElseAnswers.HangUp,
        Times = Choices<TimeOfDay>(form.Times),
        TimeZone = form.TimeZone ?? clinic.Hours.Zone.Id,
        NeverAt = Line(form.NeverAt),
        Language = Wire.Choice<Language>(form.Language) ?? (page.TwoLetterISOLanguageName == "es" ? Language.Es : Language.En),
        Interpreter = form.WantsOtherLanguage ? Line(form.Interpreter) : null,
        Topics = Choices<Topic>(form.Topics),
        Ask = Asked.Of(form.Ask, clinic),
        Note = string.IsNullOrWhiteSpace(form.Note) ? null : TypedText.Visible(form.Note).Trim(),
        ConsentVersion = Consent.VersionIn(page),
    };

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : TypedText.OneLine(text);

    // In the order of the page, each once, however often and in whatever order they were posted.
    private static List<T> Choices<T>(List<string?> names) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(choice => names.Contains(Wire.Name(choice)))];

    private static InvalidOperationException Invalid(string field) => new($"{field} was not validated.");
}
