namespace IopSite.Intake.Outbox;

/// <summary>How long a request stays. Pure. What was not delivered stays, however old it is.</summary>
internal static class Retention
{
    public static RetentionStep Next(RequestSummary request, IntakeOptions options, DateTimeOffset now)
    {
        if (!request.AllDelivered)
            return RetentionStep.Keep;
        if (request.ClosedAt is { } closed)
            return now - closed >= TimeSpan.FromDays(options.RetentionDays) ? RetentionStep.Delete : RetentionStep.Keep;
        return now - request.ReceivedAt >= TimeSpan.FromDays(options.CloseAfterDays) ? RetentionStep.Close : RetentionStep.Keep;
    }
}
