namespace IopSite.Intake.Mail;

/// <summary>What a failed attempt asks for. None is the end: a mail that was not delivered is always tried again.</summary>
internal enum FailureClass
{
    /// <summary>Away, busy or full for now: again on schedule.</summary>
    Later,

    /// <summary>Sign-in, certificate or settings: again on schedule, but somebody must look.</summary>
    RouteBroken,

    /// <summary>This sender, recipient or message is refused for good: somebody must look, again each hour.</summary>
    Refused,

    /// <summary>Perhaps delivered: the same bytes again, but not at once.</summary>
    InDoubt,

    /// <summary>The stored row does not open: somebody must put the key ring back.</summary>
    Unreadable,
}
