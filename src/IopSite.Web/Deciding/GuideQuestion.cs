namespace IopSite.Web.Deciding;

/// <param name="Ask">Plain text.</param>
internal sealed record GuideQuestion(string Name, int Line, string Ask, GuideText Why, IReadOnlyList<GuideAnswer> Answers)
{
    public GuideAnswer? Answer(string? name) => Answers.FirstOrDefault(answer => answer.Name == name);
}
