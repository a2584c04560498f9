using IopSite.Intake.Mail;

namespace IopSite.Intake.Alarms;

/// <summary>Section <c>Alerts</c>: the second route, by which people hear that the first is broken.</summary>
internal sealed class AlertsOptions
{
    public const string Section = "Alerts";
    public const string MailSection = $"{Section}:{MailOptions.Section}";

    public string? Webhook { get; set; }
    public MailOptions Mail { get; set; } = new();

    public bool HasWebhook => !string.IsNullOrWhiteSpace(Webhook);

    public bool HasMail => !string.IsNullOrWhiteSpace(Mail.Host) || !string.IsNullOrWhiteSpace(Mail.From) || Mail.To.Count > 0;
}
