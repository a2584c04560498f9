namespace IopSite.Intake;

/// <summary>How it is safe to reach a visitor, in choices only: nothing here was typed, so a page may show it.</summary>
internal sealed record SafeContactChoices(
    For For,
    TheyKnow TheyKnow,
    ContactBy ContactBy,
    Voicemail Voicemail,
    SomeoneElseAnswers IfSomeoneElseAnswers)
{
    public static SafeContactChoices Of(CallbackRequest request) =>
        new(request.For, request.TheyKnow, request.ContactBy, request.Voicemail, request.IfSomeoneElseAnswers);
}
