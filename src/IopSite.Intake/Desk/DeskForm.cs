namespace IopSite.Intake.Desk;

/// <summary>A press as it was posted.</summary>
internal sealed class DeskForm
{
    public const int LongestInitials = 5;

    public string? Initials { get; set; }
    public string? Press { get; set; }

    /// <summary>What is wrong with the initials, in the words of the page, or null.</summary>
    public string? Fault() => TypedText.Length(Cleaned) switch
    {
        0 => "Type your initials, so that others know who did it",
        > LongestInitials => $"Use {LongestInitials} letters or fewer",
        _ => null,
    };

    public string Cleaned => TypedText.OneLine(Initials ?? "");
}
