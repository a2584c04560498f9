namespace IopSite.Intake.Mail;

/// <summary>A finished message for one recipient: the same bytes on each attempt.</summary>
/// <param name="Name">Names the message among all (reference, number, recipient); the same on each attempt.</param>
internal sealed record OutgoingMail(string Name, string Recipient, byte[] Message);
