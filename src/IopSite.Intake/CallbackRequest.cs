namespace IopSite.Intake;

/// <summary>What a visitor asked for, checked and in one form: the input of every mail about it.</summary>
internal sealed record CallbackRequest
{
    public required For For { get; init; }
    public required string Name { get; init; }
    public string? Relation { get; init; }
    public TheyKnow TheyKnow { get; init; } = TheyKnow.Unsure;
    public required ContactBy ContactBy { get; init; }

    /// <summary>As the visitor wrote it; null when they asked for e-mail.</summary>
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public Voicemail Voicemail { get; init; } = Voicemail.No;
    public SomeoneElseAnswers IfSomeoneElseAnswers { get; init; } = SomeoneElseAnswers.HangUp;
    public IReadOnlyList<TimeOfDay> Times { get; init; } = [];
    public required string TimeZone { get; init; }
    public string? NeverAt { get; init; }
    public Language Language { get; init; } = Language.En;
    public string? Interpreter { get; init; }
    public IReadOnlyList<Topic> Topics { get; init; } = [];
    public IReadOnlyList<AskItem> Ask { get; init; } = [];
    public string? Note { get; init; }

    /// <summary>Which wording of the consent was ticked, see <c>Talk.Consent</c>.</summary>
    public required string ConsentVersion { get; init; }
}
