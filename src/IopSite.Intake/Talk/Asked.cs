namespace IopSite.Intake.Talk;

/// <summary>Posted ids → what was ticked, each once. An id that the site does not know (any more) is left out: no one can mend it. Pure.</summary>
internal static class Asked
{
    public static IReadOnlyList<AskItem> Of(IEnumerable<string?> ids, Clinic clinic) =>
        [.. ids.OfType<string>().Distinct().Select(clinic.Ask).OfType<AskItem>()];
}
