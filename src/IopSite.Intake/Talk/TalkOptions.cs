using System.ComponentModel.DataAnnotations;

namespace IopSite.Intake.Talk;

/// <summary>What the form needs of section <c>Intake</c>.</summary>
internal sealed class TalkOptions
{
    public const string Section = "Intake";

    /// <summary>Requests from one address in 10 minutes before one more press is asked for; 0 switches this and the global limit off.</summary>
    [Range(0, 10_000)]
    public int RateLimit { get; set; } = 8;

    [Range(1, 90)]
    public int CloseAfterDays { get; set; } = 30;

    [Range(1, 90)]
    public int RetentionDays { get; set; } = 30;

    public int KeepDays => CloseAfterDays + RetentionDays;
}
