using IopSite.Intake.Mail.OAuth;

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
    public OAuthOptions OAuth { get; set; } = new();
    public string? From { get; set; }
    public IReadOnlyList<string> To { get; set; } = [];

    /// <summary>Null until the operator decides; Development counts as <see cref="MailContent.Full"/>.</summary>
    public MailContent? Content { get; set; }

    /// <summary>Where these settings stand, for sentences about them.</summary>
    internal string Prefix { get; set; } = Section;

    /// <summary>Who signs in, or null where nobody does. A token names a mailbox, and that is as a rule the sender's.</summary>
    internal string? Account => !string.IsNullOrEmpty(UserName) ? UserName : OAuth.IsSet ? From : null;
}
