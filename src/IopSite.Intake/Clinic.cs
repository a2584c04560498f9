namespace IopSite.Intake;

/// <summary>All that intake needs to know of the site around it; handed over in <see cref="IntakeServices.AddIntake"/>.</summary>
/// <param name="PublicUrl">The site's own origin, without a slash at the end: for links in mails, the Message-ID domain and the same-site check.</param>
/// <param name="Phone">As people read it.</param>
/// <param name="PhoneLink">The same number as a <c>tel:</c> address.</param>
/// <param name="WhoAnswers">Who reads requests, as the start of a sentence ("Our intake nurses").</param>
/// <param name="HoursInWords">The weekly hours as people read them ("weekdays 8 am to 6 pm").</param>
public sealed record Clinic(
    Uri PublicUrl,
    string Name,
    string Phone,
    string PhoneLink,
    string WhoAnswers,
    string HoursInWords,
    OpeningHours Hours)
{
    /// <summary>What can be ticked to be asked on the call, by its id; null for what is not, or no longer, on the site.</summary>
    public Func<string, AskItem?> Ask { get; init; } = _ => null;
}
