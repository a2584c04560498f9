namespace IopSite.Intake.Desk;

/// <summary>All that the desk shows of a request.</summary>
/// <param name="Address">Of this page, with its key.</param>
/// <param name="Initials">As they were typed.</param>
/// <param name="Notice">Why a press was not recorded, or null.</param>
internal sealed record DeskPage(DeskRequest Request, Clinic Clinic, string Address, string? Initials, string? Notice, DateTimeOffset Now)
{
    public ContactBy By => Request.Choices.Plan.ContactBy;

    public bool IsClosed => Request.ClosedAt is not null;

    public IReadOnlyList<string> Plan => SafeContactPlan.Lines(Request.Choices.Plan, Clinic.Name, name: null, reach: null);

    public IReadOnlyList<string> Times => CallTimes.Lines(
        By, Request.Choices.Times, Request.Choices.TimeZone,
        Request.Choices.NamesTimesToAvoid ? "at the times that the mail names" : null, Clinic.Hours.Zone, Now);

    public string State => DeskWords.State(Request, Clinic.Hours);

    /// <summary>What came of trying to reach them.</summary>
    public IEnumerable<DeskEventKind> Outcomes => new[]
    {
        DeskEventKind.Reached, DeskEventKind.NoAnswer, DeskEventKind.LeftMessage, DeskEventKind.WrongNumber,
    }.Where(kind => kind != DeskEventKind.LeftMessage || Request.AllowsMessage);

    public string Time(DateTimeOffset moment) => DeskWords.Time(moment, Clinic.Hours);
}
