namespace IopSite.Intake.Outbox;

/// <summary>What became of a valid form once it is on disk.</summary>
/// <param name="Reference">The new request's, or the earlier one's when the same form was sent again.</param>
/// <param name="Number">1 for a request, one more for each amendment: the N of the Message-ID.</param>
internal sealed record Kept(string Reference, int Number);
