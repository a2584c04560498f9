using IopSite.Intake.Mail;

namespace IopSite.Intake.Outbox;

/// <summary>When a failed mail is tried again. It has no end: what was not delivered is never given up. Pure.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan InDoubt = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Refused = TimeSpan.FromHours(1);
    private static readonly TimeSpan[] First =
    [
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10),
        Steady,
    ];

    /// <param name="attempts">How many were made, the failed one included.</param>
    /// <param name="chance">From 0 to 1: spreads the mails of a long outage, so that they do not all come back at once.</param>
    public static TimeSpan Wait(FailureClass failure, int attempts, double chance)
    {
        var scheduled = attempts <= First.Length ? First[Math.Max(attempts, 1) - 1] : Steady * (0.8 + 0.4 * chance);
        return failure switch
        {
            FailureClass.Refused => Refused,
            FailureClass.InDoubt when scheduled < InDoubt => InDoubt,
            _ => scheduled,
        };
    }
}
