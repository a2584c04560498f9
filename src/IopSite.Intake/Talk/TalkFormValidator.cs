using FluentValidation;

namespace IopSite.Intake.Talk;

/// <summary>
/// Judges a posted form, in the order of the page and in the words that people read. Questions that do not apply are
/// not judged: what stands in them is ignored, and stays on the page.
/// </summary>
internal sealed class TalkFormValidator : AbstractValidator<TalkForm>
{
    /// <param name="clinicZone">The clinic's own time zone, one of those offered.</param>
    public TalkFormValidator(string clinicZone)
    {
        RuleFor(form => form.For).Must(Names<For>).WithMessage(_ => TalkTexts.ErrorFor);
        When(form => form.IsForAnother, () =>
        {
            RuleFor(form => form.Relation).Must(Fits(50)).WithMessage(form => TooLong(TalkTexts.TooLongRelation, 50, form.Relation));
            RuleFor(form => form.TheyKnow).Must(NamesOrSkips<TheyKnow>).WithMessage(_ => TalkTexts.ErrorTheyKnow);
        });
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => TalkTexts.ErrorName)
            .Must(Fits(100)).WithMessage(form => TooLong(TalkTexts.TooLongName, 100, form.Name));

        RuleFor(form => form.ContactBy).Must(Names<ContactBy>).WithMessage(_ => TalkTexts.ErrorContactBy);
        RuleFor(form => form.Phone).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => TalkTexts.ErrorPhone)
            .Must(phone => PhoneNumber.IsPossible(phone ?? "")).WithMessage(_ => TalkTexts.ErrorPhoneAbroad)
            .When(form => form.WantsCall);
        RuleFor(form => form.Email)
            .Must(email => EmailAddress.IsPlain(email ?? "")).WithMessage(_ => TalkTexts.ErrorEmail)
            .When(form => form.WantsEmail);

        RuleFor(form => form.Voicemail).Must(NamesOrSkips<Voicemail>).WithMessage(_ => TalkTexts.ErrorVoicemail);
        RuleFor(form => form.IfSomeoneElseAnswers).Must(NamesOrSkips<SomeoneElseAnswers>).WithMessage(_ => TalkTexts.ErrorSomeoneElse);
        RuleFor(form => form.NeverAt).Must(Fits(200)).WithMessage(form => TooLong(TalkTexts.TooLongNeverAt, 200, form.NeverAt));

        RuleFor(form => form.Times).Must(times => times.TrueForAll(NamesOrSkips<TimeOfDay>)).WithMessage(_ => TalkTexts.ErrorTimes);
        RuleFor(form => form.TimeZone).Must(zone => zone is null || TimeZones.IsOffered(zone, clinicZone)).WithMessage(_ => TalkTexts.ErrorTimeZone);

        RuleFor(form => form.Language).Must(NamesOrSkips<Language>).WithMessage(_ => TalkTexts.ErrorLanguage);
        RuleFor(form => form.Interpreter)
            .Must(Fits(50)).WithMessage(form => TooLong(TalkTexts.TooLongInterpreter, 50, form.Interpreter))
            .When(form => form.WantsOtherLanguage);
        RuleFor(form => form.Topics).Must(topics => topics.TrueForAll(NamesOrSkips<Topic>)).WithMessage(_ => TalkTexts.ErrorTopics);
        RuleFor(form => form.Note).Must(Fits(1000)).WithMessage(form => TooLong(TalkTexts.TooLongNote, 1000, form.Note));

        RuleFor(form => form.Consent).Equal("yes").WithMessage(_ => TalkTexts.ErrorConsent);
    }

    private static bool Names<T>(string? value) where T : struct, Enum => Wire.Choice<T>(value) is not null;

    private static bool NamesOrSkips<T>(string? value) where T : struct, Enum => string.IsNullOrWhiteSpace(value) || Names<T>(value);

    private static Func<string?, bool> Fits(int most) => text => text is null || TypedText.Length(text.Trim()) <= most;

    private static string TooLong(string words, int most, string? text) =>
        Words.Of(words, most, TypedText.Length(text?.Trim() ?? ""));
}
