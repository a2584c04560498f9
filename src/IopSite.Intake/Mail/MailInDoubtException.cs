namespace IopSite.Intake.Mail;

/// <summary>The server may have taken the message: the connection broke while it was on its way, or after its end.</summary>
internal sealed class MailInDoubtException(Exception cause) : Exception("No answer came after the message.", cause);
