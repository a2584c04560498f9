namespace IopSite.Intake.TakeOn;

/// <summary>Whom to tell now, and how far the clock has gone with that.</summary>
/// <param name="Waited">In the clinic's hours.</param>
internal sealed record TakeOnStep(int Level, bool Staff, bool Escalation, TimeSpan Waited);
