namespace IopSite.Intake.Talk;

/// <summary>
/// The form as it was posted, field for field; the names are the outside face. Everything may be missing or wrong:
/// what is here goes back on the page as it came, and only <see cref="TalkFormValidator"/> judges it.
/// </summary>
public sealed class TalkForm
{
    public List<string?> Ask { get; set; } = [];
    public string? For { get; set; }
    public string? Relation { get; set; }
    public string? TheyKnow { get; set; }
    public string? Name { get; set; }
    public string? ContactBy { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Voicemail { get; set; }
    public string? IfSomeoneElseAnswers { get; set; }
    public string? NeverAt { get; set; }
    public List<string?> Times { get; set; } = [];
    public string? TimeZone { get; set; }
    public string? Language { get; set; }
    public string? Interpreter { get; set; }
    public List<string?> Topics { get; set; } = [];
    public string? Note { get; set; }
    public string? Consent { get; set; }
    public string? Ticket { get; set; }

    /// <summary>The decoy: hidden from people, a name that no browser fills in by itself and that programs like to fill.</summary>
    public string? Subject { get; set; }

    // Named like the question on paper: which follow-up questions apply.
    internal bool IsForAnother => For is "someone" or "referral";
    internal bool WantsCall => ContactBy == "phone";
    internal bool WantsEmail => ContactBy == "email";
    internal bool WantsOtherLanguage => Language == "other";

    internal bool HasExtras =>
        Language is not null || Interpreter is not null || Note is not null || Topics.Exists(topic => topic is not null);
}
