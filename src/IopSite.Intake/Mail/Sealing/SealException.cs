namespace IopSite.Intake.Mail.Sealing;

/// <summary>Nothing can be sealed, for a reason that an operator can mend. The mail is not sent in clear instead.</summary>
internal sealed class SealException(string message) : Exception(message);
