namespace IopSite.Intake;

/// <summary>What the visitor would like to talk about; none is a health detail.</summary>
internal enum Topic
{
    Cost,
    Schedule,
    Work,
    Family,
    Online,
    MentalHealth,
    Starting,
}
