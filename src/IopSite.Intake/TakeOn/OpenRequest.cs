namespace IopSite.Intake.TakeOn;

/// <summary>A request that nobody has taken on.</summary>
/// <param name="Level">How far the clock has gone, see <see cref="TakeOnClock"/>.</param>
/// <param name="Reminders">How many reminders it had.</param>
internal sealed record OpenRequest(
    string Id, string Reference, DateTimeOffset ReceivedAt, int Level, int Reminders, DateTimeOffset? RemindedAt);
