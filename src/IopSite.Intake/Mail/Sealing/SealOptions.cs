namespace IopSite.Intake.Mail.Sealing;

/// <summary>Section <c>Seal</c>.</summary>
internal sealed class SealOptions
{
    public const string Section = "Seal";

    /// <summary>A folder with one <c>address.pem</c> a recipient and at least one <c>recovery*.pem</c>; absolute by the time it is read.</summary>
    public string? Certificates { get; set; }
}
