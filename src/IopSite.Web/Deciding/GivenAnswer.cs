namespace IopSite.Web.Deciding;

/// <summary>A question and what was answered to it.</summary>
internal sealed record GivenAnswer(GuideQuestion Question, GuideAnswer Answer)
{
    /// <summary>As it travels in the form: "danger.no".</summary>
    public string Value => ValueOf(Question, Answer);

    public static string ValueOf(GuideQuestion question, GuideAnswer answer) => $"{question.Name}.{answer.Name}";

    /// <returns>Null when the guide has no such question or answer.</returns>
    public static GivenAnswer? Read(Guide guide, string? value) =>
        value?.Split('.', 2) is [var name, var said] && guide.Question(name) is { } question && question.Answer(said) is { } answer
            ? new(question, answer) : null;
}
