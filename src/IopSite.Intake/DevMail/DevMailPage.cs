namespace IopSite.Intake.DevMail;

internal sealed record DevMailPage(string File, string Headers, string Text);
