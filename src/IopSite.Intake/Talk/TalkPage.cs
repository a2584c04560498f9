namespace IopSite.Intake.Talk;

/// <summary>All that the page of the form shows.</summary>
/// <param name="Prefix">"/es" on the Spanish page, else nothing.</param>
/// <param name="Ticket">Sealed.</param>
/// <param name="KeepDays">How long the site keeps a delivered request at most.</param>
internal sealed record TalkPage(TalkForm Form, Clinic Clinic, string Prefix, string Ticket, int KeepDays, Notice Notice)
{
    /// <summary>What is sent now reaches the staff late: the phone comes first.</summary>
    public bool IsMailDown { get; init; }

    /// <summary>The questions in the order of the page: for the summary of errors.</summary>
    public static IReadOnlyList<string> Order { get; } =
    [
        nameof(TalkForm.For), nameof(TalkForm.Relation), nameof(TalkForm.TheyKnow), nameof(TalkForm.Name),
        nameof(TalkForm.ContactBy), nameof(TalkForm.Phone), nameof(TalkForm.Email),
        nameof(TalkForm.Voicemail), nameof(TalkForm.IfSomeoneElseAnswers), nameof(TalkForm.NeverAt),
        nameof(TalkForm.Times), nameof(TalkForm.TimeZone),
        nameof(TalkForm.Language), nameof(TalkForm.Interpreter), nameof(TalkForm.Topics), nameof(TalkForm.Note),
        nameof(TalkForm.Consent),
    ];

    public static IReadOnlyList<string> Extras { get; } =
        [nameof(TalkForm.Language), nameof(TalkForm.Interpreter), nameof(TalkForm.Topics), nameof(TalkForm.Note)];

    /// <summary>Those at which the clinic calls, and those that came with the form, so that no tick is lost.</summary>
    public IEnumerable<TimeOfDay> Times =>
        Enum.GetValues<TimeOfDay>().Where(time => TimesOfDay.Offered(Clinic.Hours).Contains(time) || Form.Times.Contains(Wire.Name(time)));

    /// <summary>What was ticked on other pages and is still on the site.</summary>
    public IReadOnlyList<AskItem> Ask => Asked.Of(Form.Ask, Clinic);

    public string Zone => Form.TimeZone ?? Clinic.Hours.Zone.Id;
}
