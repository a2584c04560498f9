namespace IopSite.Intake.Talk;

/// <summary>A question that is answered by typing: label, hint, error and field, see <c>_TextField.cshtml</c>.</summary>
internal sealed record TextField(string Name, string Label, string? Hint, string? Value)
{
    public bool IsOptional { get; init; }
    public string Type { get; init; } = "text";

    /// <summary>Off unless the browser may offer what it knows: what is typed here should not come up again for the next person.</summary>
    public string Autocomplete { get; init; } = "off";

    public string? InputMode { get; init; }

    /// <summary>More than one makes it a text area.</summary>
    public int Rows { get; init; } = 1;
}
