using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

internal static class Forms
{
    public static TalkForm Valid() =>
        new() { For = "me", Name = "Sam", ContactBy = "phone", Phone = "(312) 555-0142", Consent = "yes" };

    public static TalkForm Valid(Action<TalkForm> change)
    {
        var form = Valid();
        change(form);
        return form;
    }

    public static void Set(TalkForm form, string field, string? value)
    {
        if (field == nameof(TalkForm.Times))
            form.Times = [value];
        else if (field == nameof(TalkForm.Topics))
            form.Topics = [value];
        else
            (typeof(TalkForm).GetProperty(field) ?? throw new ArgumentException(field)).SetValue(form, value);
    }
}
