namespace IopSite.Intake.Mail.OAuth;

/// <summary>A key to the mailbox, for an hour or so. Not a record: those print what they hold.</summary>
internal sealed class AccessToken(string value, DateTimeOffset askedAt, TimeSpan lifetime)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    public string Value { get; } = value;

    public DateTimeOffset EndsAt { get; } = askedAt + lifetime;

    /// <summary>Early enough to outlive a short outage of the token server, and late enough that a short life is of use.</summary>
    public DateTimeOffset RenewAt { get; } = askedAt + lifetime - (lifetime / 4 < Early ? lifetime / 4 : Early);
}
