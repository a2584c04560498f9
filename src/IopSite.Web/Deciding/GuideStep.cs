namespace IopSite.Web.Deciding;

/// <summary>Where in the guide a visitor is: at a question, or at a result.</summary>
/// <param name="Way">The answers that led here, in order.</param>
/// <param name="Kept">All answers that were given, those after a question that is asked again too.</param>
/// <param name="IsLost">What was posted did not come from this guide as it is now, or not whole.</param>
internal sealed record GuideStep(
    GuideQuestion? Question, GuideResult? Result, IReadOnlyList<GivenAnswer> Way, IReadOnlyList<GivenAnswer> Kept, bool IsLost)
{
    /// <summary>What the visitor answered to this question before, or null.</summary>
    public GuideAnswer? Before => Kept.FirstOrDefault(given => given.Question == Question)?.Answer;

    public static GuideStep First(Guide guide) => new(guide.Question(guide.Start), null, [], [], IsLost: false);

    /// <summary>Follows the answers from the start. Pure.</summary>
    /// <param name="given">The answers so far, of the hidden fields.</param>
    /// <param name="answer">The answer that was pressed: the step after it comes next.</param>
    /// <param name="show">Or the question that was asked for again.</param>
    public static GuideStep Of(Guide guide, IReadOnlyList<string?> given, string? answer, string? show)
    {
        var pressed = GivenAnswer.Read(guide, answer);
        var read = given.Select(value => GivenAnswer.Read(guide, value)).ToList();
        // Two answers to one question are none. The one that was pressed now stands in for what was said before.
        var kept = read.OfType<GivenAnswer>().Where(old => old.Question != pressed?.Question).Distinct()
            .GroupBy(old => old.Question).Where(same => same.Count() == 1).Select(same => same.Single()).ToList();
        if (pressed is not null)
            kept.Add(pressed);

        var way = new List<GivenAnswer>();
        var next = guide.Start;
        var isThere = false;
        while (!isThere && next != show && kept.Find(old => old.Question.Name == next) is { } said)
        {
            way.Add(said);
            next = said.Answer.Then;
            isThere = said == pressed;
        }
        var isLost = read.Contains(null) || !(isThere || (next == show && answer is null));
        // Nobody is told a result by answers that we are not sure of.
        if (isLost && guide.Question(next) is null && way.Count > 0)
        {
            next = way[^1].Question.Name;
            way.RemoveAt(way.Count - 1);
        }
        return new(guide.Question(next), guide.Result(next), way, kept, isLost);
    }
}
