using IopSite.Web.Linting;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopSite.Web.Deciding;

/// <summary>Ways through the guide that a visitor could be lost on, and results that nobody reaches. Pure.</summary>
internal static class GuideFaults
{
    public static IEnumerable<Finding> Of(Guide guide)
    {
        var faults = Names(guide).Concat(DeadEnds(guide)).Concat(Cards(guide));
        return guide.Question(guide.Start) is { } start
            ? faults.Concat(Loops(guide, start, [], [])).Concat(Unreached(guide, start))
            : faults.Append(Finding.Error(guide.File, guide.StartLine, $"'start' must be a question, not '{guide.Start}'"));
    }

    private static IEnumerable<Finding> Names(Guide guide) =>
        guide.Results.Where(result => guide.Question(result.Name) is not null)
            .Select(result => Finding.Error(guide.File, result.Line, $"'{result.Name}' is the name of a question too"));

    private static IEnumerable<Finding> DeadEnds(Guide guide)
    {
        foreach (var question in guide.Questions)
        {
            if (question.Answers.Count < 2)
                yield return Finding.Error(guide.File, question.Line, $"the question '{question.Name}' is a dead end: it needs two answers or more");
            foreach (var answer in question.Answers.Where(answer => guide.Title(answer.Then) is null))
                yield return Finding.Error(guide.File, answer.Line,
                    $"the answer '{answer.Name}' of '{question.Name}' is a dead end: there is no question and no result '{answer.Then}'");
        }
    }

    // Whoever is in danger must end at a number to call, whatever an edit does to the words.
    private static IEnumerable<Finding> Cards(Guide guide)
    {
        foreach (var (card, number) in new[] { ("emergency", "tel:911"), ("crisis", "tel:988") })
        {
            if (!guide.Results.Any(result => result.Card == card))
                yield return Finding.Error(guide.File, 1, $"no result has 'card: {card}'");
            foreach (var result in guide.Results.Where(result => result.Card == card && !HasLink(result, number)))
                yield return Finding.Error(guide.File, result.Line, $"the result '{result.Name}' has 'card: {card}' and no link to {number}");
        }
    }

    private static bool HasLink(GuideResult result, string target) =>
        result.Text.Document.Descendants<LinkInline>().Any(link => link.Url == target);

    /// <param name="way">The questions that led here.</param>
    /// <param name="done">Questions below which no loop was found.</param>
    private static IEnumerable<Finding> Loops(Guide guide, GuideQuestion question, List<string> way, HashSet<string> done)
    {
        way.Add(question.Name);
        foreach (var answer in question.Answers)
        {
            if (way.IndexOf(answer.Then) is >= 0 and var first)
                yield return Finding.Error(guide.File, answer.Line, $"the answers go round in a loop: {string.Join(", ", way[first..])}, {answer.Then}");
            else if (!done.Contains(answer.Then) && guide.Question(answer.Then) is { } next)
                foreach (var fault in Loops(guide, next, way, done))
                    yield return fault;
        }
        way.RemoveAt(way.Count - 1);
        done.Add(question.Name);
    }

    private static IEnumerable<Finding> Unreached(Guide guide, GuideQuestion start)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>([start.Name]);
        while (next.TryDequeue(out var name))
            if (reached.Add(name))
                foreach (var answer in guide.Question(name)?.Answers ?? [])
                    next.Enqueue(answer.Then);
        return guide.Questions.Select(question => (question.Name, question.Line)).Concat(guide.Results.Select(result => (result.Name, result.Line)))
            .Where(step => !reached.Contains(step.Name))
            .Select(step => Finding.Error(guide.File, step.Line, $"no answer leads to '{step.Name}'"));
    }
}
