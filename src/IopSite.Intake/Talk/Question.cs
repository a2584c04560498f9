namespace IopSite.Intake.Talk;

/// <summary>The head of a group of choices: legend, hint and error, see <c>_Question.cshtml</c>.</summary>
internal sealed record Question(string Name, string Legend, string? Hint = null, bool IsOptional = false);
