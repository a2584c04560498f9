namespace IopSite.Intake;

/// <summary>Something to ask on the call that visitors tick on a page, in place of typing it.</summary>
/// <param name="Words">As the visitor reads it, in the language of the page.</param>
/// <param name="ForStaff">The same as staff read it.</param>
public sealed record AskItem(string Id, string Words, string ForStaff);
