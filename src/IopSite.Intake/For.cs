namespace IopSite.Intake;

/// <summary>Who the request is for: the asker, someone they love, or a person they refer.</summary>
internal enum For
{
    Me,
    Someone,
    Referral,
}
