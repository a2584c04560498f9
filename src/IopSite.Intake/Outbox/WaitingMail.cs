namespace IopSite.Intake.Outbox;

/// <summary>The undelivered mails at one moment, in numbers.</summary>
/// <param name="Oldest">Since when the oldest of them waits.</param>
/// <param name="Unreached">The same, of those that reached no recipient at all: a person may wait for nothing.</param>
/// <param name="Broken">Those stopped by a route that is broken for good.</param>
/// <param name="Refused">Those that a server refuses for good.</param>
/// <param name="Unreadable">Those that the key ring does not open.</param>
internal sealed record WaitingMail(
    int Count, DateTimeOffset? Oldest, DateTimeOffset? Unreached, int Broken, int Refused, int Unreadable);
