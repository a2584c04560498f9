namespace IopSite.Intake.Talk;

/// <summary>One row of a group of choices, see <c>_Choice.cshtml</c>.</summary>
internal sealed record Choice(string Type, string Id, string Name, string Value, string Label, bool IsChosen)
{
    /// <param name="isFirst">The first of a group carries the group's name as its id: the error summary leads there.</param>
    public static Choice One(string name, string value, string label, string? chosen, bool isFirst = false) =>
        new("radio", IdOf(name, value, isFirst), name, value, label, chosen == value);

    public static Choice Several(string name, string value, string label, IEnumerable<string?> chosen, bool isFirst = false) =>
        new("checkbox", IdOf(name, value, isFirst), name, value, label, chosen.Contains(value));

    private static string IdOf(string name, string value, bool isFirst) => isFirst ? name : $"{name}-{value}";
}
