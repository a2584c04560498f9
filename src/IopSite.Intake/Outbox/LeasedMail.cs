namespace IopSite.Intake.Outbox;

/// <summary>A row of the outbox that is ours to send until its lease ends.</summary>
/// <param name="Attempts">Attempts begun, this one included.</param>
/// <param name="Message">Encrypted.</param>
internal sealed record LeasedMail(
    string Id, string Token, string Reference, int Number, int Reminder, int Copy, string Recipient, byte[] Message, int Attempts)
{
    public string Name => Reminder > 0 ? $"{Reference}.r{Reminder}.{Copy}" : $"{Reference}.{Number}.{Copy}";
}
