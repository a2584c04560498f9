namespace IopSite.Intake.Talk;

/// <summary>The page after a request was kept; it knows the reference and nothing else about it.</summary>
/// <param name="Reference">Null without a good receipt.</param>
internal sealed record ReceivedPage(string? Reference, Clinic Clinic, string Prefix, DateTimeOffset Now)
{
    /// <summary>When somebody is there, in one sentence, or null for a clinic that names no hours soon.</summary>
    public string? WhenOpen =>
        Clinic.Hours.OpenUntil(Now) is { } end ? Words.Of(TalkTexts.OpenNow, Words.Clock(end))
        : Clinic.Hours.NextOpening(Now) is { } next ? Words.Of(TalkTexts.OpensNext, Words.Day(next.Day), Words.Clock(next.Time))
        : null;
}
