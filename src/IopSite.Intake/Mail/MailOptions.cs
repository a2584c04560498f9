namespace IopSite.Intake.Mail;

/// <summary>Section <c>Mail</c>.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;
    public string? Host { get; set; }
    public int? Port { get; set; }
    public MailSecurity? Security { get; set; }
    public string? CaFile { get; set; }
    public bool CheckRevocation { get; set; }
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string? From { get; set; }
    public IReadOnlyList<string> To { get; set; } = [];

    /// <summary>Null until the operator decides; Development counts as <see cref="MailContent.Full"/>.</summary>
    public MailContent? Content { get; set; }
}
