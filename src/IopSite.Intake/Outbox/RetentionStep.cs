namespace IopSite.Intake.Outbox;

internal enum RetentionStep
{
    Keep,
    Close,
    Delete,
}
